import { addEdits, isInLog, saveLedger } from '../../data/brief/document-log.ts';
import { namedPointsOf } from '../../data/brief/named-points.ts';
import { documentAt } from '../../data/brief/past-documents.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { afterRestoration } from '../../document/authorship/after-restoration.ts';
import { compare, unattributed } from '../../document/history/comparison.ts';
import { restoreDocument } from '../../document/history/restore.ts';
import { returningWriters } from '../../document/history/returning-writers.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF } from '../case.ts';
import { NO_SUCH_POINT } from './name-point.ts';
import { projectDocument } from './project-document.ts';

/**
 * Makes a brief say what it said at a point of its history, as a new edit by the actor. Nothing of the
 * log is taken back: what was written since stays in it, and can be restored in turn. Whoever has the
 * brief open sees it happen, and what they are typing meanwhile merges as with any edit.
 */
export function restorePoint(doing: Doing, briefId: string, place: bigint): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'restore-point');
    if (!allowed.ok) return allowed;
    const present = await projectDocument(tx, briefId);
    if (!present) return refuse('not-found', NO_SUCH_BRIEF);
    const past = (await isInLog(tx, briefId, place)) && (await documentAt(tx, briefId, place));
    if (!past) return refuse('not-found', NO_SUCH_POINT);
    const { doc, writers } = past.written;
    const point = readDocument(doc);
    const { added, removed } = compare(unattributed(present.reading), unattributed(point)).counts;
    const returning = returningWriters(present.doc, doc, writers);
    const update = restoreDocument(present.doc, doc);
    if (!update) return refuse('invalid', 'The brief says this already. Nothing was changed.');

    await addEdits(tx, briefId, [{ authorId: actor.id, update, at: doing.now }]);
    const restored = await projectDocument(tx, briefId);
    if (!restored) return refuse('not-found', NO_SUCH_BRIEF);
    const readings = { before: present.reading, after: restored.reading, point };
    await saveLedger(tx, briefId, afterRestoration(restored.ledger, readings, returning));
    const named = (await namedPointsOf(tx, briefId)).find((point) => point.place === place);
    await record(
      tx,
      { actorId: actor.id, briefId, at: doing.now },
      {
        kind: 'point-restored',
        restored: place.toString(),
        before: present.projectedTo.toString(),
        name: named?.name ?? null,
        added,
        removed,
      },
    );
    await notify(tx, { kind: 'document', briefId });
    return accept(undefined);
  });
}
