import { describe, expect, test } from 'vitest';
import type { RichNode } from '../../domain/publication/edition.ts';
import { createDocument } from '../create-document.ts';
import { exportText } from '../edition/export-text.ts';
import { citation, lineBreak, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { sectionsOf } from '../edition/rich-text.ts';
import { documentSchema } from '../schema.ts';
import { sharedRoots } from '../shared-document.ts';
import { readContent, readDocument } from './read-document.ts';
import type { BriefReading } from './reading.ts';

const at = new Date('2026-03-02T10:00:00Z');

function documentOf(...body: RichNode[]) {
  return createDocument({
    headline: 'Is the pier safe?',
    body,
    suggestions: { one: { by: 'ada', at }, two: { by: 'ben', at } },
  });
}

function read(...body: RichNode[]): BriefReading {
  return readDocument(documentOf(...body));
}

/** All that a reading says of the brief itself, its blocks by their place. */
function saidIn({ suggestions, ...reading }: BriefReading) {
  const keys = new Map(reading.blocks.map(({ key }, index) => [key, `block ${index}`]));
  return JSON.parse(JSON.stringify(reading), (name, value) =>
    name === 'key' || name === 'blockKey' ? (keys.get(value) ?? value) : value,
  );
}

const plain = [
  sectionHeading('summary', 'Executive summary'),
  paragraph(
    'Before. ',
    words('The pier is safe', { claim: 'safe' }),
    citation('survey'),
    '. ',
    words('After.', { bold: true }),
  ),
];

const suggested = [
  sectionHeading('summary', words('Short ', { insertion: 'one' }), 'Executive summary'),
  paragraph(
    'Before',
    words('hand', { insertion: 'one' }),
    '. ',
    words('The pier is ', { claim: 'safe' }),
    words('not ', { claim: 'safe', insertion: 'one' }),
    words('sa', { claim: 'safe', deletion: 'one' }),
    words('fe', { claim: 'safe' }),
    citation('rumour', { insertion: 'two' }),
    citation('survey', { deletion: 'two' }),
    '. ',
    words('Aft', { bold: true, deletion: 'one' }),
    words('gone', { insertion: 'one', deletion: 'two' }),
    words('er.', { bold: true }),
  ),
];

describe('what is only suggested', () => {
  test('is no part of the brief, and what it would take out still is', () => {
    expect(saidIn(read(...suggested))).toEqual(saidIn(read(...plain)));
  });

  test('is read the same from the shared document and from an editor', () => {
    const doc = documentOf(...suggested);
    const node = documentSchema.nodeFromJSON({ type: 'doc', content: suggested });
    const reading = readContent(node, sharedRoots(doc));
    expect(saidIn(reading)).toEqual(saidIn(readDocument(doc)));
    const unplaced = (found: BriefReading) =>
      found.suggestions.map(({ blockKeys, ...suggestion }) => suggestion);
    expect(unplaced(reading)).toEqual(unplaced(readDocument(doc)));
  });

  test('is not frozen, so that nobody can sign or publish it', () => {
    expect(sectionsOf(documentOf(...suggested))).toEqual(sectionsOf(documentOf(...plain)));
  });

  test('is not exported', () => {
    const text = (body: RichNode[]) => exportText(documentOf(...body), []);
    expect(text(suggested)).toBe(text(plain));
  });

  test('gets no reference number, and lends none', () => {
    const reading = read(
      paragraph(
        words('One', { claim: 'a' }),
        citation('rumour', { insertion: 'one' }),
        citation('survey', { deletion: 'one' }),
      ),
    );
    expect(reading.references).toEqual(['survey']);
  });

  test('makes no claim of words that do not stand yet', () => {
    const reading = read(paragraph(words('The pier is new', { claim: 'new', insertion: 'one' })));
    expect(reading.claims).toEqual([]);
    expect(reading.suggestions).toMatchObject([{ id: 'one', claims: [] }]);
  });

  test('stays out where its mark names nothing that could be a suggestion', () => {
    const marks = [{ type: 'insertion', attrs: { id: '__proto__' } }];
    const reading = read(paragraph({ type: 'text', text: 'Sneaked in', marks }));
    expect(reading.blocks[0]?.inlines).toEqual([]);
    expect(reading.suggestions).toMatchObject([{ by: null, inserted: 'Sneaked in' }]);
  });

  test('leaves loose words in a list their place', () => {
    const loose = (...content: RichNode[]) =>
      readDocument(documentOf({ type: 'bulletList', content: [{ type: 'listItem', content }] }));
    const inner = loose(paragraph(words('New', { insertion: 'one' })), paragraph('Old'));
    expect(inner.blocks.map(({ inlines }) => inlines.length)).toEqual([0, 1]);
    expect(inner.suggestions).toMatchObject([{ blockKeys: [inner.blocks[0]?.key] }]);
  });
});

describe('an open suggestion', () => {
  test('says who suggests, since when, and what', () => {
    expect(read(...suggested).suggestions).toMatchObject([
      {
        id: 'one',
        by: 'ada',
        at: at.getTime(),
        inserted: 'Short handnot gone',
        removed: 'saAft',
        cited: [],
        uncited: [],
        section: 0,
      },
      {
        id: 'two',
        by: 'ben',
        inserted: '',
        removed: 'gone',
        cited: ['rumour'],
        uncited: ['survey'],
      },
    ]);
  });

  const touching = (...inlines: Array<RichNode | string>) =>
    read(paragraph(...inlines)).suggestions.flatMap(({ claims }) => claims);
  const claim = words('The pier is safe', { claim: 'safe' });

  test('touches the claim whose words it would change', () => {
    expect(touching(words('The pier', { claim: 'safe', deletion: 'one' }), claim)).toEqual([
      'safe',
    ]);
    expect(touching(claim, words(' now', { claim: 'safe', insertion: 'one' }))).toEqual(['safe']);
    expect(
      touching(claim, words(' or', { insertion: 'one' }), words(' not', { claim: 'safe' })),
    ).toEqual(['safe']);
  });

  test('touches the claim that it would cite a source for, or take one from', () => {
    expect(touching(claim, citation('survey', { insertion: 'one' }))).toEqual(['safe']);
    expect(touching(claim, '. ', citation('survey', { deletion: 'one' }))).toEqual(['safe']);
  });

  test('touches the claim that it would part from its citation, or bring one to', () => {
    const wedge = words(' and so', { insertion: 'one' });
    expect(touching(claim, wedge, citation('survey'))).toEqual(['safe']);
    const gap = words(' they say', { deletion: 'one' });
    expect(touching(claim, gap, citation('survey'))).toEqual(['safe']);
  });

  test('touches no claim beside it', () => {
    expect(touching(words('Yes. ', { insertion: 'one' }), claim, '.')).toEqual([]);
    expect(touching(claim, '. Then', words(' more', { insertion: 'one' }))).toEqual([]);
    expect(touching(claim, words(' still', { insertion: 'one' }), ' and on.')).toEqual([]);
    const other = words('It is long', { claim: 'long' });
    expect(touching(claim, other, citation('survey', { insertion: 'one' }))).toEqual(['long']);
  });

  test('does not become content by a line break beside it', () => {
    const reading = read(paragraph('One', lineBreak(), words('two', { insertion: 'one' })));
    expect(reading.blocks[0]?.inlines).toMatchObject([{ text: 'One' }, { kind: 'break' }]);
  });
});
