import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendEdits } from '../commands/brief/append-edits.ts';
import { createBrief } from '../commands/brief/create-brief.ts';
import { openableDocument } from '../data/brief/document-log.ts';
import { documentNow } from '../data/brief/working-document.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { createDocument } from '../document/create-document.ts';
import { bulletList, citation, paragraph, table, words } from '../document/edition/rich-nodes.ts';
import { readDocument } from '../document/reading/read-document.ts';
import * as shared from '../document/shared-document.ts';
import { makeEdit, randomEdits } from '../document/testing/random-edits.ts';
import type { Actor } from '../domain/actor.ts';
import { OpenBrief } from './open-brief.ts';
import { NOON, QUESTION } from './testing/newsroom.ts';
import { Replica } from './testing/replica.ts';
import { below, type Chance, oneOf, seeded } from './testing/seeded.ts';

let members: Actor[];

beforeEach(async () => {
  await emptyDatabase();
  const names = ['Edith', 'Emil', 'Ewa', 'Edda'];
  members = await Promise.all(names.map((name) => makeMember(name, ['edit'])));
});

test.for([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'however five replicas write and updates travel, nothing is refused and all end the same (seed %i)',
  async (seed) => {
    const chance = seeded(seed);
    const brief = await openedBrief();
    // The first and the last are windows of one member.
    const writers = [...members, ...members.slice(0, 1)];
    const replicas = writers.map(({ id }) => new Replica(brief, id));
    for (const edit of fc.sample(randomEdits(replicas.length), { seed, numRuns: 10 }).flat()) {
      const replica = replicas[edit.replica];
      if (replica) makeEdit(replica.editor, edit);
      editBesideTheText(chooseOf(replicas, chance), chance);
      for (let count = 0; count < 4; count += 1) await letTravel(replicas, chance);
    }
    await comeToRest(replicas);

    const log = await documentNow(brief.briefId);
    if (!log) throw new Error('The brief is gone.');
    for (const doc of [brief.document, ...replicas.map((replica) => replica.doc)]) {
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(log))).toBe(true);
      expect(wordsOf(doc)).toEqual(wordsOf(log));
      expect(readDocument(doc)).toEqual(readDocument(log));
    }
    for (const { editor } of replicas) editor.destroy();
  },
);

/** A brief with some of everything, open as on the server. */
async function openedBrief(): Promise<OpenBrief> {
  const document = createDocument({
    headline: QUESTION,
    body: [
      paragraph(
        words('The water is safe', { claim: 'claim0' }),
        citation('tests'),
        '. It is cold.',
      ),
      bulletList([paragraph('Sand')], [paragraph('Stones'), bulletList([paragraph('Slate')])]),
      table([[paragraph('Year')], [paragraph('Tests')]], [[paragraph('2025')], [paragraph('12')]]),
    ],
  });
  const created = await createBrief(
    { actorId: members[0]?.id ?? '', now: NOON },
    QUESTION,
    document,
  );
  if (!created.ok) throw new Error(created.refusal.message);
  const stored = await openableDocument(created.value.id);
  if (!stored) throw new Error('The brief was not stored.');
  const watch = { append: appendEdits, onStored: () => {}, onFailure: () => {} };
  return new OpenBrief(created.value.id, new Y.Doc(), stored, watch);
}

/** Headline, facts, claims' entries and questions: what editors write in fields of their own. */
function editBesideTheText({ doc }: Replica, chance: Chance): void {
  const id = `claim${below(4, chance)}`;
  const { headline } = shared.sharedRoots(doc);
  const place = below(headline.length + 1, chance);
  const edit = oneOf(
    [
      () => headline.insert(place, 'Really? '),
      () => headline.delete(place, Math.min(3, headline.length - place)),
      () => shared.addClaimEntry(doc, id, { verdict: null, claimant: 'The bay', rationale: '' }),
      () => shared.setVerdict(doc, id, oneOf(['confirmed', 'false', null], chance)),
      () => shared.sharedClaimEntry(doc, id)?.rationale.insert(0, 'Seen. '),
      () => shared.addFollowUp(doc, { id, question: 'And in winter?' }, 0),
      () => shared.removeFollowUp(doc, id),
      () => shared.setMeta(doc, 'checkedOn', oneOf(['2026-03-01', null], chance)),
    ],
    chance,
  );
  edit();
}

/** Something happens on the way: updates overtake each other, come twice, or somebody is cut off. */
async function letTravel(replicas: readonly Replica[], chance: Chance): Promise<void> {
  const replica = chooseOf(replicas, chance);
  const dice = chance();
  if (dice < 0.45) await replica.send(chance(), chance() < 0.2);
  else if (dice < 0.9) replica.receive(chance(), chance() < 0.2);
  else if (dice < 0.93) await Promise.all(replicas.map((each) => each.send(0, false)));
  else if (dice < 0.96) replica.goOffline();
  else await replica.comeBack();
}

/** Everybody comes back, until nobody has anything that another lacks. */
async function comeToRest(replicas: readonly Replica[]): Promise<void> {
  for (const _ of [1, 2]) for (const replica of replicas) await replica.comeBack();
}

function chooseOf(replicas: readonly Replica[], chance: Chance): Replica {
  const replica = replicas[below(replicas.length, chance)];
  if (!replica) throw new Error('Nobody writes.');
  return replica;
}

function wordsOf(doc: Y.Doc) {
  return Object.values(shared.sharedRoots(doc)).map((root) => root.toJSON());
}
