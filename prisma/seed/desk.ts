import * as Y from 'yjs';
import type { Doing } from '../../lib/commands/act.ts';
import { appendEdits } from '../../lib/commands/brief/append-edits.ts';
import { createBrief } from '../../lib/commands/brief/create-brief.ts';
import { addCapture } from '../../lib/commands/capture/add-capture.ts';
import { type DecisionInput, decideClaim } from '../../lib/commands/review/decide-claim.ts';
import { addSource } from '../../lib/commands/source/add-source.ts';
import { documentNow } from '../../lib/data/brief/working-document.ts';
import { type DeskBrief, readBrief } from '../../lib/data/desk/desk.ts';
import { findActor } from '../../lib/data/member/members.ts';
import { createDocument } from '../../lib/document/create-document.ts';
import { citation } from '../../lib/document/edition/rich-nodes.ts';
import type { Outcome } from '../../lib/domain/refusal.ts';
import type { DemoBrief } from './briefs.ts';
import type { Cite } from './compose.ts';
import { replaceWords, suggestWords } from './replace-words.ts';
import { type DemoSourceKey, demoSources } from './sources.ts';

/** The library entries of the demo: id and capture of each source. */
export type DemoLibrary = Record<DemoSourceKey, { source: string; capture: string }>;

/** What a refused command of the demo comes to: the story is wrong, not the reader. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`The demo was refused: ${answer.refusal.message}`);
  return answer.value;
}

/** A moment in the demo's story, on its clock (UTC). */
export function by(actorId: string, moment: string): Doing {
  return { actorId, now: new Date(`${moment}:00Z`) };
}

/** Adds every source with the text that was captured from it. */
export async function fillLibrary(doing: Doing): Promise<DemoLibrary> {
  const entries: Array<[string, { source: string; capture: string }]> = [];
  for (const [key, { description, text }] of Object.entries(demoSources)) {
    const unsaid = { publicDescription: '', privateNotes: '' };
    const source = await done(addSource(doing, { kind: 'published', description, ...unsaid }));
    const { digest } = await done(addCapture(doing, source.id, text));
    entries.push([key, { source: source.id, capture: digest }]);
  }
  return libraryOf(new Map(entries));
}

function libraryOf(entries: Map<string, { source: string; capture: string }>): DemoLibrary {
  const entry = (key: DemoSourceKey) => {
    const found = entries.get(key);
    if (!found) throw new Error(`The demo has no source ${key}.`);
    return found;
  };
  return {
    minutes: entry('minutes'),
    account: entry('account'),
    courier: entry('courier'),
    variation: entry('variation'),
    ferryTable: entry('ferryTable'),
    ferryRelease: entry('ferryRelease'),
    waterReport: entry('waterReport'),
    waterLetter: entry('waterLetter'),
  };
}

/** Writes a brief as it first stood; gives its id. */
export async function write(doing: Doing, library: DemoLibrary, brief: DemoBrief): Promise<string> {
  const cite: Cite = ({ source, quotation = null, stance = 'supports', locator = null }) =>
    citation(library[source].source, {
      capture: library[source].capture,
      stance,
      quotation,
      locator,
    });
  const claims = Object.entries(brief.claims).map(([id, { verdict, rationale, claimant }]) => [
    id,
    { verdict, rationale: rationale ?? '', claimant: claimant ?? '' },
  ]);
  const words = createDocument({
    headline: brief.headline,
    checkedOn: brief.checkedOn,
    answer: brief.answer,
    followUps: brief.followUps.map((question, index) => ({ id: `question-${index}`, question })),
    body: brief.body(cite),
    claims: Object.fromEntries(claims),
  });
  const { id } = await done(createBrief(doing, brief.headline, words));
  return id;
}

/** Changes some words of a brief, as an editor would in the text. */
export function reword(
  doing: Doing,
  briefId: string,
  before: string,
  after: string,
): Promise<void> {
  return edit(doing, briefId, (doc) => replaceWords(doc, before, after));
}

/** Suggests other words in their place. */
export function suggest(
  doing: Doing,
  briefId: string,
  before: string,
  after: string,
): Promise<void> {
  const suggested = { by: doing.actorId, at: doing.now };
  return edit(doing, briefId, (doc) => suggestWords(doc, before, after, suggested));
}

/** Changes a brief's document and stores what changed, under whoever does it. */
export async function edit(
  { actorId, now }: Doing,
  briefId: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const doc = await documentNow(briefId);
  if (!doc) throw new Error(`The demo has no brief ${briefId}.`);
  const known = Y.encodeStateVector(doc);
  change(doc);
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc, known));
  await appendEdits(briefId, [{ authorId: actorId, update, at: now }]);
}

const plainApproval: Pick<DecisionInput, 'kind' | 'reason' | 'waivers'> = {
  kind: 'approve',
  reason: '',
  waivers: [],
};

/** Decides one claim, or all that are not approved yet where none is named, as they stand. */
export async function decide(
  doing: Doing,
  briefId: string,
  decision: Partial<DecisionInput> = {},
): Promise<void> {
  const brief = await lookAt(doing, briefId);
  const { claimId } = decision;
  const claims = brief.assessment.claims.filter(({ id, state }) =>
    claimId ? id === claimId : state !== 'approved',
  );
  for (const { id, digest, events } of claims) {
    const lastEvent = events.at(-1)?.id ?? null;
    const input = { ...plainApproval, lastEvent, ...decision, claimId: id, digest };
    await done(decideClaim(doing, briefId, input));
  }
}

/** A brief as a member sees it at that moment. */
export async function lookAt({ actorId, now }: Doing, briefId: string): Promise<DeskBrief> {
  const actor = await findActor(actorId);
  const brief = actor && (await readBrief(actor, briefId, now));
  if (!brief) throw new Error(`The demo has no brief ${briefId}.`);
  return brief;
}
