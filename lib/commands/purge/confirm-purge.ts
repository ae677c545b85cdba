import { slugOfBrief } from '../../data/brief/briefs.ts';
import { lockStandings } from '../../data/brief/standings.ts';
import { notify } from '../../data/notices.ts';
import { latestVersion } from '../../data/publication/live-version.ts';
import { addRetraction } from '../../data/publication/retractions.ts';
import { briefCounts } from '../../data/purge/brief-counts.ts';
import { emptyQuestions, questionsToEmpty } from '../../data/purge/brief-questions.ts';
import { emptyText, sourcesWithText, textCounts } from '../../data/purge/captured-texts.ts';
import { emptyBrief } from '../../data/purge/empty-brief.ts';
import { briefEvents, emptyEvents } from '../../data/purge/empty-events.ts';
import { carryOut } from '../../data/purge/purges.ts';
import { lockQuestions } from '../../data/question/questions.ts';
import { lockHead, record } from '../../data/record/audit.ts';
import { tellBriefsCiting } from '../../data/source/briefs-citing.ts';
import type { Tx } from '../../data/transaction.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { can } from '../../domain/policy.ts';
import type { EmptiedEvent } from '../../domain/purge/purge.ts';
import { type Purge, REMOVED } from '../../domain/purge/purge.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { openPurge } from './purge-case.ts';
import { doerOf, named } from './settle-purge.ts';

/**
 * Takes words away for good that another admin asked to be taken away. All of it happens in one
 * transaction: nobody appends, decides or publishes meanwhile, and whoever waited finds nothing left.
 * Digests, ids, who and when stay. With the commit readers get the notice in place of the brief, and
 * whoever has it open is sent away.
 */
export function confirmPurge(doing: Doing, purgeId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const opened = await openPurge(tx, purgeId);
    if (!opened.ok) return opened;
    const { purge, facts } = opened.value;
    const allowed = can(actor, 'confirm-purge', facts);
    if (!allowed.ok) return allowed;

    const doer = await doerOf(tx, purge, actor.id, doing.now);
    const emptied = await emptyAll(tx, purge, { id: actor.id, at: doer.at });
    const { id: askedById, name: askedBy } = purge.askedBy;
    const event = { ...named(purge), askedById, askedBy, emptied };
    await record(tx, doer, { kind: 'text-purged', ...event });
    return accept(undefined);
  });
}

type By = { id: string; at: Date };

async function emptyAll(tx: Tx, purge: Purge, by: By): Promise<EmptiedEvent[]> {
  const { id, briefId, digest } = purge;
  if (briefId !== null) return removeBrief(tx, id, briefId, by);
  if (digest !== null) return removeText(tx, id, digest, by);
  throw new Error(`The removal ${id} is of nothing.`);
}

/** No event of the record says what a text says. */
async function removeText(tx: Tx, purgeId: string, digest: string, by: By): Promise<[]> {
  const gone = await textCounts(tx, digest);
  await carryOut(tx, purgeId, {
    endedById: by.id,
    endedAt: by.at,
    gone,
    address: null,
    events: [],
  });
  await emptyText(tx, digest);
  for (const sourceId of await sourcesWithText(tx, digest)) await tellBriefsCiting(tx, sourceId);
  return [];
}

async function removeBrief(
  tx: Tx,
  purgeId: string,
  briefId: string,
  by: By,
): Promise<EmptiedEvent[]> {
  const slug = await slugOfBrief(tx, briefId);
  const questions = await holdQuestions(tx, briefId);
  await lockStandings(tx, [briefId]);
  await lockHead(tx);
  const events = await briefEvents(tx, briefId, questions);
  const gone = await briefCounts(tx, briefId);
  const number = await latestVersion(tx, briefId);
  const address = number === null ? null : textDigest(slug);
  await carryOut(tx, purgeId, { endedById: by.id, endedAt: by.at, gone, address, events });
  // Whatever asks which briefs are live leaves it out, as it does those that were retracted.
  if (number !== null) {
    await addRetraction(tx, { briefId, number, reason: REMOVED, byId: by.id, at: by.at });
  }
  const emptied = await emptyEvents(tx, events);
  await emptyQuestions(tx, questions, briefId, by.at);
  await emptyBrief(tx, briefId, by.at);
  await notify(
    tx,
    { kind: 'judgement', briefId },
    { kind: 'published', briefId, slug },
    { kind: 'answers' },
    { kind: 'removed', briefId },
  );
  return emptied;
}

/**
 * Holds the questions that go with a brief. Nothing is merged into them from then on; what somebody was
 * merging meanwhile is found by looking again.
 */
async function holdQuestions(tx: Tx, briefId: string): Promise<string[]> {
  await lockQuestions(tx, await questionsToEmpty(tx, briefId));
  const all = await questionsToEmpty(tx, briefId);
  await lockQuestions(tx, all);
  return all;
}
