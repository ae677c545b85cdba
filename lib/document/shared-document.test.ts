import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from './create-document.ts';
import { paragraph, words } from './edition/rich-nodes.ts';
import { readDocument } from './reading/read-document.ts';
import {
  addClaimEntry,
  addFollowUp,
  isClaimId,
  newId,
  openDocument,
  removeFollowUp,
  setMeta,
  setVerdict,
  sharedClaimEntry,
  sharedRoots,
} from './shared-document.ts';

const body = [paragraph(words('The pier stands.', { claim: 'a' }))];

describe('a shared document', () => {
  it('says what it was created with', () => {
    const followUps = [{ id: 'q1', question: 'And the other pier?' }];
    const facts = {
      headline: 'Is the pier safe?',
      language: 'en',
      checkedOn: '2026-03-02',
      importedDisclaimer: 'Mistakes happen.',
      answer: 'a',
      followUps,
    };
    const entry = { verdict: 'confirmed', claimant: 'The mayor', rationale: 'Two surveys agree.' };
    const reading = readDocument(createDocument({ ...facts, body, claims: { a: entry } }));
    expect(reading).toMatchObject(facts);
    expect(reading.claims[0]?.content).toMatchObject(entry);
  });

  it('gives every marked claim an entry to write in', () => {
    const doc = createDocument({ headline: '', body });
    sharedClaimEntry(doc, 'a')?.rationale.insert(0, 'Two surveys agree.');
    setVerdict(doc, 'a', 'confirmed');
    expect(readDocument(doc).claims[0]?.content).toMatchObject({
      verdict: 'confirmed',
      rationale: 'Two surveys agree.',
    });
  });

  it('keeps what two people write into one rationale at once', () => {
    const start = Y.encodeStateAsUpdate(createDocument({ headline: '', body }));
    const docs = [openDocument(), openDocument()];
    for (const [index, doc] of docs.entries()) {
      Y.applyUpdate(doc, start);
      sharedClaimEntry(doc, 'a')?.rationale.insert(0, ['Surveys. ', 'Photographs. '][index] ?? '');
    }
    for (const doc of docs)
      for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const [one, two] = docs.map((doc) => readDocument(doc).entries.a?.rationale ?? '');
    expect(one).toBe(two);
    expect(one).toMatch(/Surveys\./);
    expect(one).toMatch(/Photographs\./);
  });

  it('is not written to by naming its roots or by saying what it says already', () => {
    const doc = createDocument({ headline: '', body, checkedOn: '2026-03-02' });
    const before = Y.encodeStateVector(doc);
    sharedRoots(doc);
    setMeta(doc, 'checkedOn', '2026-03-02');
    setVerdict(doc, 'a', null);
    addClaimEntry(doc, 'a', { verdict: 'false', claimant: '', rationale: '' });
    removeFollowUp(doc, 'nowhere');
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('keeps follow-up questions in their order', () => {
    const doc = createDocument({ headline: '', body });
    for (const id of ['b', 'c']) addFollowUp(doc, { id, question: `${id}?` });
    addFollowUp(doc, { id: 'a', question: 'a?' }, 0);
    removeFollowUp(doc, 'b');
    expect(readDocument(doc).followUps.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('refuses to begin with a body that the editor could not hold', () => {
    const list = { type: 'bulletList', content: [paragraph('No item.')] };
    expect(() => createDocument({ headline: '', body: [list] })).toThrow();
  });
});

describe('ids', () => {
  it('are short, random, and as given where the randomness is', () => {
    expect(newId()).not.toBe(newId());
    expect(isClaimId(newId())).toBe(true);
    expect(newId((bytes) => bytes.fill(1))).toBe('1111111111111111');
  });

  it('never are names that plain objects have already, nor derived ones', () => {
    const names = ['__proto__', 'constructor', 'a~2', '', ' a', 'x'.repeat(65), 7, null];
    expect(names.filter(isClaimId)).toEqual([]);
  });
});
