import { z } from 'zod';
import { contributorsTo, type Ledger } from '../../document/authorship/authorship.ts';
import type { ClientOwners } from '../../document/authorship/client-owners.ts';
import type { BriefReading } from '../../document/reading/reading.ts';
import { usesInDraft } from '../../document/reading/source-uses.ts';
import { database } from '../database.ts';
import { keepUses } from '../source/source-uses.ts';
import type { Tx } from '../transaction.ts';
import { summaryOf } from './projection.ts';

/** An edit on its way into a brief's log. */
export type Edit = { authorId: string; update: Uint8Array<ArrayBuffer>; at: Date };

/** An edit as it stands in the log. Ids grow in the order in which edits build on each other. */
export type LoggedEdit = { id: bigint; authorId: string; update: Uint8Array };

/** A brief's document merged up to a place in its log, with what was projected from it there. */
export type StoredDocument = {
  state: Uint8Array;
  projectedTo: bigint;
  ledger: Ledger;
  owners: ClientOwners;
};

/** A document at the end of its log, ready to be stored. */
export type Projection = StoredDocument & {
  reading: BriefReading;
  /** Whether other suggestions are open than before. */
  suggestionsChanged: boolean;
};

const storedLedger = z.object({
  ledger: z.custom<Ledger>((value) => typeof value === 'object' && value !== null),
  owners: z.record(z.string(), z.string()),
});

/**
 * Holds a brief's row for an append. Appends hold it side by side; a projection, which locks it for
 * itself, waits for all of them and makes later ones wait. False when there is no such brief, or when its
 * words were taken away for good.
 */
export async function holdForAppend(tx: Tx, briefId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Brief" WHERE id = ${briefId}::uuid AND "purgedAt" IS NULL FOR SHARE`;
  return rows.length > 0;
}

/** Adds edits at the end of a log, in this order. The brief's row must be held. */
export async function addEdits(tx: Tx, briefId: string, edits: readonly Edit[]): Promise<void> {
  await tx.documentUpdate.createMany({ data: edits.map((edit) => ({ briefId, ...edit })) });
}

/** What is stored of a brief's document; null when there is no such brief. */
export async function storedDocument(
  tx: Tx,
  briefId: string,
): Promise<(StoredDocument & { headline: string }) | null> {
  const row = await tx.briefDocument.findUnique({
    where: { briefId },
    select: { state: true, projectedTo: true, ledger: true, headline: true },
  });
  if (!row) return null;
  const { ledger, ...merged } = row;
  return { ...merged, ...storedLedger.parse(ledger) };
}

/** Where a brief's log ends: the id of its last edit; null where it has none. */
export async function endOfLog(tx: Tx, briefId: string): Promise<bigint | null> {
  const last = await tx.documentUpdate.findFirst({
    where: { briefId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return last?.id ?? null;
}

/** Whether a place is one of a brief's log. */
export async function isInLog(tx: Tx, briefId: string, place: bigint): Promise<boolean> {
  const found = await tx.documentUpdate.findFirst({
    where: { id: place, briefId },
    select: { id: true },
  });
  return found !== null;
}

/**
 * How far a brief's log is projected; null when there is no such brief. Nothing is added before that
 * place any more, because projecting waits for everybody who appends.
 */
export async function projectedTo(tx: Tx, briefId: string): Promise<bigint | null> {
  const row = await tx.briefDocument.findUnique({
    where: { briefId },
    select: { projectedTo: true },
  });
  return row?.projectedTo ?? null;
}

/** The edits of a brief after a place in its log, in order. */
export function editsAfter(tx: Tx, briefId: string, place: bigint): Promise<LoggedEdit[]> {
  return tx.documentUpdate.findMany({
    where: { briefId, id: { gt: place } },
    orderBy: { id: 'asc' },
    select: { id: true, authorId: true, update: true },
  });
}

/** A document to be opened: what is merged, and the edits since. */
export type OpenableDocument = {
  state: Uint8Array;
  projectedTo: bigint;
  /** Of the client ids in what is merged. */
  owners: ClientOwners;
  later: LoggedEdit[];
};

/** Null when there is no such brief. */
export async function openableDocument(briefId: string): Promise<OpenableDocument | null> {
  const stored = await database().briefDocument.findUnique({
    where: { briefId },
    select: { state: true, projectedTo: true, ledger: true },
  });
  if (!stored) return null;
  const { ledger, ...merged } = stored;
  const { owners } = storedLedger.pick({ owners: true }).parse(ledger);
  return { ...merged, owners, later: await laterEdits(briefId, stored.projectedTo) };
}

/** The edits after a place in the log, for a document that is open. */
export function laterEdits(briefId: string, place: bigint): Promise<LoggedEdit[]> {
  return editsAfter(database(), briefId, place);
}

/** The briefs with edits that were logged and never projected, because a process ended between. */
export async function briefsBehind(): Promise<string[]> {
  const rows = await database().$queryRaw<Array<{ briefId: string }>>`
    SELECT d."briefId" FROM "BriefDocument" d WHERE EXISTS (
      SELECT FROM "DocumentUpdate" u WHERE u."briefId" = d."briefId" AND u.id > d."projectedTo")`;
  return rows.map(({ briefId }) => briefId);
}

/**
 * Stores a projection, and makes the brief's claim rows and where it cites its sources those of its
 * reading.
 *
 * @returns whether what the desk shows of its claims and suggestions changed
 */
export async function saveProjection(
  tx: Tx,
  briefId: string,
  { state, projectedTo, reading, ledger, owners, suggestionsChanged }: Projection,
): Promise<boolean> {
  const { at: updatedAt } = await tx.documentUpdate.findUniqueOrThrow({
    where: { id: projectedTo },
    select: { at: true },
  });
  const projected = {
    state: new Uint8Array(state),
    projectedTo,
    headline: reading.headline,
    ledger: { ledger, owners },
    summary: summaryOf(reading),
    updatedAt,
  };
  await tx.briefDocument.upsert({
    where: { briefId },
    create: { briefId, ...projected },
    update: projected,
  });
  await keepUses(tx, briefId, 'draft', usesInDraft(reading));
  const claimsChanged = await saveClaims(tx, briefId, reading, ledger);
  return claimsChanged || suggestionsChanged;
}

/** Stores what became of the ledger by a decision, a sign-off or a publication. */
export async function saveLedger(tx: Tx, briefId: string, ledger: Ledger): Promise<void> {
  const stored = await storedDocument(tx, briefId);
  if (!stored) throw new Error(`The brief ${briefId} has no document.`);
  const { owners } = stored;
  await tx.briefDocument.update({ where: { briefId }, data: { ledger: { ledger, owners } } });
  const rows = await tx.claim.findMany({
    where: { briefId },
    select: { id: true, contributors: true },
  });
  for (const { id, contributors } of rows) {
    const present = inOrder(contributorsTo(ledger, id));
    if (contributors.join() === present.join()) continue;
    await tx.claim.update({
      where: { briefId_id: { briefId, id } },
      data: { contributors: present },
    });
  }
}

/** Writes only what differs, so that a keystroke between claims costs no row. */
async function saveClaims(
  tx: Tx,
  briefId: string,
  { claims }: BriefReading,
  ledger: Ledger,
): Promise<boolean> {
  const rows = await tx.claim.findMany({
    where: { briefId },
    select: { id: true, number: true, digest: true, contributors: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const gone = rows.map(({ id }) => id).filter((id) => !claims.some((claim) => claim.id === id));
  let changed = gone.length > 0;
  if (gone.length > 0) await tx.claim.deleteMany({ where: { briefId, id: { in: gone } } });
  for (const { id, number, digest, content } of claims) {
    const row = known.get(id);
    const contributors = inOrder(contributorsTo(ledger, id));
    const same = row?.digest === digest && row.contributors.join() === contributors.join();
    if (same && row.number === number) continue;
    changed = true;
    const projected = { number, digest, content, contributors };
    await tx.claim.upsert({
      where: { briefId_id: { briefId, id } },
      create: { briefId, id, ...projected },
      update: projected,
    });
  }
  return changed;
}

function inOrder(members: readonly string[]): string[] {
  return [...new Set(members)].sort();
}
