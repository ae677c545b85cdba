import * as Y from 'yjs';
import { followHeadline, lockBrief } from '../../data/brief/briefs.ts';
import {
  addEdits,
  editsAfter,
  type LoggedEdit,
  type Projection,
  projectedTo,
  type StoredDocument,
  saveProjection,
  storedDocument,
} from '../../data/brief/document-log.ts';
import { type Tx, transaction } from '../../data/transaction.ts';
import { emptyLedger, type Ledger } from '../../document/authorship/authorship.ts';
import type { BriefReading } from '../../document/reading/reading.ts';
import { openDocument } from '../../document/shared-document.ts';
import { followThreads } from '../discussion/follow-threads.ts';
import { settle, settleWords } from '../settle.ts';
import { replayEdits } from './replay-edits.ts';

/** A brief's document at the very end of its log, and what stands in it. */
export type ProjectedBrief = {
  doc: Y.Doc;
  reading: BriefReading;
  ledger: Ledger;
  projectedTo: bigint;
};

/**
 * Projects a brief's document to the end of its log, under a lock that appends respect: until the
 * transaction ends, these are the words. Whatever is decided about a brief is decided about them,
 * so that a projection that lags behind never makes somebody judge yesterday's words.
 * Null when there is no such brief.
 */
export async function projectDocument(tx: Tx, briefId: string): Promise<ProjectedBrief | null> {
  const behind = await lockBehind(tx, briefId);
  if (!behind) return null;
  const replayed = replayEdits(behind.stored, behind.edits);
  if (behind.edits.length > 0) await save(tx, briefId, replayed, behind.stored.headline);
  return replayed;
}

/** Replays edits somewhere else, where nobody waits for it. */
export type Replay = (
  stored: StoredDocument,
  edits: readonly LoggedEdit[],
) => Promise<Projection> | Projection;

/**
 * The same for nobody in particular, after people wrote. It does not keep them from writing on
 * while it reads: should a command have projected the same edits meanwhile, that one counts.
 */
export async function projectBehind(briefId: string, replay: Replay = replayEdits): Promise<void> {
  const behind = await transaction((tx) => lockBehind(tx, briefId));
  if (!behind || behind.edits.length === 0) return;
  const replayed = await replay(behind.stored, behind.edits);
  await transaction(async (tx) => {
    await lockBrief(tx, briefId);
    if ((await projectedTo(tx, briefId)) !== behind.stored.projectedTo) return;
    await save(tx, briefId, replayed, behind.stored.headline);
  });
}

/**
 * Begins the log of a new brief with `doc`, all of it written by one author, and projects it.
 * The brief's row was made before, in the same transaction.
 */
export async function createDocumentLog(
  tx: Tx,
  briefId: string,
  authorId: string,
  doc: Y.Doc,
  now: Date,
): Promise<void> {
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc));
  await addEdits(tx, briefId, [{ authorId, update, at: now }]);
  const nothing = Y.encodeStateAsUpdate(openDocument());
  const unwritten = { state: nothing, projectedTo: 0n, ledger: emptyLedger(), owners: {} };
  const replayed = replayEdits(unwritten, await editsAfter(tx, briefId, 0n));
  await saveProjection(tx, briefId, replayed);
  await settle(tx, briefId);
}

/** What is stored and what came since. The lock waits for appends that are under way. */
async function lockBehind(
  tx: Tx,
  briefId: string,
): Promise<{ stored: StoredDocument & { headline: string }; edits: LoggedEdit[] } | null> {
  if (!(await lockBrief(tx, briefId))) return null;
  const stored = await storedDocument(tx, briefId);
  return stored && { stored, edits: await editsAfter(tx, briefId, stored.projectedTo) };
}

async function save(
  tx: Tx,
  briefId: string,
  replayed: Projection,
  headlineBefore: string,
): Promise<void> {
  const changed = await saveProjection(tx, briefId, replayed);
  await followThreads(tx, briefId, replayed.state);
  const { headline } = replayed.reading;
  if (headline !== headlineBefore) await followHeadline(tx, briefId, headline);
  if (changed || headline !== headlineBefore) await settle(tx, briefId);
  else await settleWords(tx, briefId);
}
