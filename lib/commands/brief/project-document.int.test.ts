import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  briefsBehind,
  type Edit,
  editsAfter,
  openableDocument,
  saveLedger,
  storedDocument,
} from '../../data/brief/document-log.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { somebodyWaits } from '../../data/testing/locks.ts';
import { makeMember } from '../../data/testing/members.ts';
import { transaction } from '../../data/transaction.ts';
import { afterApproval, contributorsTo } from '../../document/authorship/authorship.ts';
import { createDocument } from '../../document/create-document.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { openDocument, sharedRoots } from '../../document/shared-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { appendEdits } from './append-edits.ts';
import { createBrief } from './create-brief.ts';
import { projectBehind, projectDocument } from './project-document.ts';
import { replayEdits } from './replay-edits.ts';

const NOON = new Date('2026-03-02T12:00:00Z');
const QUESTION = 'Did more people take the ferry in 2025?';

let mina: Actor;
let tomas: Actor;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  mina = await makeMember('Mina', ['edit']);
  tomas = await makeMember('Tomas', ['edit']);
  brief = await begin();
});

/** A brief of Mina's with two claims, `carried` and `more`, each in a paragraph of its own. */
async function begin(): Promise<string> {
  const claim = (id: string, text: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: [{ type: 'claim', attrs: { id } }] }],
  });
  const doc = createDocument({
    headline: QUESTION,
    body: [
      { type: 'heading', attrs: { level: 2, kind: 'summary' } },
      claim('carried', 'The ferry carried many'),
      claim('more', 'It was more than before'),
    ],
  });
  const made = await createBrief({ actorId: mina.id, now: NOON }, QUESTION, doc);
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.id;
}

/** Somebody's window with the brief as it is logged now. */
async function openWindow(author: Actor) {
  const doc = openDocument();
  const logged = await editsAfter(database(), brief, 0n);
  for (const { update } of logged) Y.applyUpdate(doc, update);
  /** An edit at this window, on its way into the log. */
  const edit = (change: (doc: Y.Doc) => void): Edit => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    const update = new Uint8Array(Y.encodeStateAsUpdate(doc, before));
    return { authorId: author.id, update, at: NOON };
  };
  return { doc, edit };
}

/** Types into the n-th paragraph, after its first three characters. */
function typeInto(paragraph: number, words: string): (doc: Y.Doc) => void {
  return (doc) => {
    const block = sharedRoots(doc).content.get(paragraph);
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    if (text instanceof Y.XmlText) text.insert(3, words);
  };
}

const stored = () => database().briefDocument.findUniqueOrThrow({ where: { briefId: brief } });

async function claims() {
  const rows = await database().claim.findMany({ orderBy: { number: 'asc' } });
  return rows.map(({ id, number, content, contributors }) => {
    const text = content && typeof content === 'object' && 'text' in content ? content.text : null;
    return { id, number, text, contributors };
  });
}

describe('a new brief', () => {
  test('stands projected from the beginning, all of it by its author', async () => {
    expect(await stored()).toMatchObject({
      headline: QUESTION,
      summary: { sections: 1, claims: 2, words: 9, language: 'en' },
      updatedAt: NOON,
    });
    expect(await claims()).toEqual([
      { id: 'carried', number: 1, text: 'The ferry carried many', contributors: [mina.id] },
      { id: 'more', number: 2, text: 'It was more than before', contributors: [mina.id] },
    ]);
  });
});

describe('projecting', () => {
  test('brings a brief to the end of its log and names who wrote in each claim', async () => {
    const hers = await openWindow(mina);
    const his = await openWindow(tomas);
    await appendEdits(brief, [hers.edit(typeInto(1, ' old')), his.edit(typeInto(2, 'far '))]);
    const projected = await transaction((tx) => projectDocument(tx, brief));

    expect(projected?.reading.claims.map(({ content }) => content.text)).toEqual([
      'The old ferry carried many',
      'It far was more than before',
    ]);
    expect((await claims()).map(({ contributors }) => contributors)).toEqual([
      [mina.id],
      [mina.id, tomas.id].sort(),
    ]);
    expect((await stored()).updatedAt).toEqual(NOON);
  });

  test('takes more words than can be looked for', async () => {
    const { edit } = await openWindow(mina);
    const words = Array.from({ length: 150_000 }, (_, index) => `word${index} `).join('');
    await appendEdits(brief, [edit(typeInto(1, words))]);
    await projectBehind(brief);
    const [first] = await claims();
    expect(String(first?.text)).toContain('word149999');
  });

  test('lets a brief with a long log be opened without reading it', async () => {
    const { doc, edit } = await openWindow(mina);
    const edits = Array.from({ length: 2_000 }, () => edit(typeInto(1, 'o')));
    await appendEdits(brief, edits);
    expect((await openableDocument(brief))?.later).toHaveLength(2_000);

    await projectBehind(brief);
    const opened = await openableDocument(brief);
    expect(opened?.later).toEqual([]);
    const replica = openDocument();
    if (opened) Y.applyUpdate(replica, opened.state);
    expect(Y.encodeStateVector(replica)).toEqual(Y.encodeStateVector(doc));
  });

  test('of a brief that has no new edits changes nothing, not even its date', async () => {
    const before = await stored();
    await transaction((tx) => projectDocument(tx, brief));
    await projectBehind(brief);
    expect(await stored()).toEqual(before);
  });

  test('names the same people after every edit and only at the end', async () => {
    const [hers, his] = [await openWindow(mina), await openWindow(tomas)];
    const edits = ['a', 'b', 'c'].flatMap((word) => [
      hers.edit(typeInto(1, word)),
      his.edit(typeInto(1, word)),
    ]);
    const start = await storedDocument(database(), brief);
    if (!start) throw new Error('The brief has no document.');
    await appendEdits(brief, edits);
    const log = await editsAfter(database(), brief, start.projectedTo);
    let stepByStep = replayEdits(start, []);
    for (const edit of log) stepByStep = replayEdits(stepByStep, [edit]);
    const atOnce = replayEdits(start, log);

    expect(atOnce.reading).toEqual(stepByStep.reading);
    expect(atOnce.projectedTo).toBe(stepByStep.projectedTo);
    for (const { ledger } of [atOnce, stepByStep]) {
      expect(new Set(contributorsTo(ledger, 'carried'))).toEqual(new Set([mina.id, tomas.id]));
      expect(contributorsTo(ledger, 'more')).toEqual([mina.id]);
    }
  });

  test('of an unknown brief finds none', async () => {
    const unknown = '0198a1b2-0000-7000-8000-000000000000';
    expect(await transaction((tx) => projectDocument(tx, unknown))).toBeNull();
  });

  test('takes out the rows of claims whose words are gone, and numbers the rest anew', async () => {
    const hers = await openWindow(mina);
    await appendEdits(brief, [hers.edit((doc) => sharedRoots(doc).content.delete(1, 1))]);
    await projectBehind(brief);
    expect(await claims()).toMatchObject([{ id: 'more', number: 1 }]);
  });

  test('lets the address follow the headline', async () => {
    const hers = await openWindow(mina);
    const shorten = (doc: Y.Doc) => sharedRoots(doc).headline.delete(0, 4);
    await appendEdits(brief, [hers.edit(shorten)]);
    await projectBehind(brief);
    const { slug } = await database().brief.findUniqueOrThrow({ where: { id: brief } });
    expect(slug).toBe('more-people-take-the-ferry-in-2025');
  });

  test('leaves nobody behind who died on the way', async () => {
    expect(await briefsBehind()).toEqual([]);
    const hers = await openWindow(mina);
    await appendEdits(brief, [hers.edit(typeInto(1, ' old'))]);
    expect(await briefsBehind()).toEqual([brief]);
    await projectBehind(brief);
    expect(await briefsBehind()).toEqual([]);
  });
});

describe('at the same time', () => {
  test('nothing is appended between the words that are judged and the judgement', async () => {
    const his = await openWindow(tomas);
    const order: string[] = [];
    let append: Promise<void> = Promise.resolve();
    await transaction(async (tx) => {
      const projected = await projectDocument(tx, brief);
      append = appendEdits(brief, [his.edit(typeInto(1, ' old'))]).then(() => {
        order.push('appended');
      });
      await somebodyWaits();
      expect(await editsAfter(tx, brief, projected?.projectedTo ?? 0n)).toEqual([]);
      order.push('judged');
    });
    await append;
    expect(order).toEqual(['judged', 'appended']);
  });

  test('many appends and projections lose and double nothing', async () => {
    const windows = await Promise.all(
      Array.from({ length: 8 }, (_, index) => openWindow(index % 2 ? mina : tomas)),
    );
    const typing = windows.map(async ({ edit }, index) => {
      for (let count = 0; count < 10; count += 1) {
        await appendEdits(brief, [edit(typeInto(1, `<${index}.${count}>`))]);
      }
    });
    const projecting = Array.from({ length: 10 }, () => projectBehind(brief));
    const judging = Array.from({ length: 5 }, () =>
      transaction((tx) => projectDocument(tx, brief)),
    );
    await Promise.all([...typing, ...projecting, ...judging]);
    await projectBehind(brief);

    const row = await stored();
    const doc = openDocument();
    Y.applyUpdate(doc, row.state);
    const words = readDocument(doc).claims[0]?.content.text ?? '';
    const tokens = words.match(/<\d\.\d>/g) ?? [];
    expect(new Set(tokens).size).toBe(80);
    expect(tokens).toHaveLength(80);
    const [last] = await database().documentUpdate.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(row.projectedTo).toBe(last?.id);
    expect((await claims())[0]?.contributors).toEqual([mina.id, tomas.id].sort());
  });
});

test('a decision’s ledger is kept, with the contributors that it leaves', async () => {
  const his = await openWindow(tomas);
  await transaction(async (tx) => {
    const projected = await projectDocument(tx, brief);
    const [claim] = projected?.reading.claims ?? [];
    if (!projected || !claim) throw new Error('The brief has no claim.');
    await saveLedger(tx, brief, afterApproval(projected.ledger, claim.id, claim.digest));
  });
  await appendEdits(brief, [his.edit(typeInto(1, ' old'))]);
  await projectBehind(brief);
  expect((await claims())[0]?.contributors).toEqual([tomas.id]);
});
