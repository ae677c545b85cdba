import * as Y from 'yjs';
import { database } from '../../lib/data/database.ts';
import { auditEventSchema } from '../../lib/data/record/audit-event-schema.ts';
import { readDocument } from '../../lib/document/reading/read-document.ts';
import { openDocument } from '../../lib/document/shared-document.ts';
import type { AuditEvent } from '../../lib/domain/record/audit-event.ts';
import type { ClaimId } from './steps.ts';
import { claimIds } from './steps.ts';

/** An event of the record. The chain is the order in which acts were committed. */
export type Told = {
  id: bigint;
  at: Date;
  actorId: string | null;
  briefId: string | null;
  place: bigint | null;
  event: AuditEvent;
};

/** The record after a place in it, in its order. */
export async function toldAfter(id: bigint): Promise<Told[]> {
  const rows = await database().auditEvent.findMany({
    where: { id: { gt: id } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ kind, details, ...row }) => ({
    ...row,
    event: auditEventSchema.parse({ ...Object(details), kind }),
  }));
}

/** What a brief said after one edit of its log, and who wrote that edit. */
export type Said = {
  place: bigint;
  authorId: string;
  digests: ReadonlyMap<ClaimId, string>;
  checkedOn: string | null;
};

/** What a brief said after each edit of its log, read from the log itself. */
export async function sayings(briefId: string): Promise<Said[]> {
  const doc = openDocument();
  const rows = await database().documentUpdate.findMany({
    where: { briefId },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, authorId, update }) => {
    Y.applyUpdate(doc, update);
    const { claims, checkedOn } = readDocument(doc);
    const digests = new Map(
      claimIds.flatMap((claimId) => {
        const claim = claims.find((candidate) => candidate.id === claimId);
        return claim ? [[claimId, claim.digest] as const] : [];
      }),
    );
    return { place: id, authorId, digests, checkedOn };
  });
}

/** What stood there at a place of the log. */
export function saidAt(said: readonly Said[], place: bigint | null): Said | undefined {
  return place === null ? undefined : said.findLast((one) => one.place <= place);
}

/** Who brought in, last before a place, what stands there about one thing; and where. */
export function bringerOf(
  said: readonly Said[],
  place: bigint,
  about: (one: Said) => string | null | undefined,
): Said | undefined {
  const until = said.filter((one) => one.place <= place);
  const present = until.at(-1);
  if (!present) return undefined;
  const other = until.findLastIndex((one) => about(one) !== about(present));
  return until[other + 1];
}
