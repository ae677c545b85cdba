import { describe, expect, it } from 'vitest';
import type { RichNode } from '../../domain/publication/edition.ts';
import { createDocument } from '../create-document.ts';
import { readDocument } from '../reading/read-document.ts';
import {
  bulletList,
  citation,
  paragraph,
  sectionHeading,
  subheading,
  words,
} from './rich-nodes.ts';
import { sectionsOf } from './rich-text.ts';

function sections(...body: RichNode[]) {
  return sectionsOf(createDocument({ headline: 'Is the pier safe?', body }));
}

describe('the frozen body', () => {
  it('is split at the section headings, which are left out of it', () => {
    const frozen = sections(
      sectionHeading('summary', 'In short'),
      paragraph('It stands.'),
      sectionHeading('finding', 'The wood'),
      subheading('Rot'),
      bulletList([paragraph('None.')]),
    );
    expect(frozen.map(({ kind, heading, number }) => [kind, heading, number])).toEqual([
      ['summary', 'In short', null],
      ['finding', 'The wood', 1],
    ]);
    expect(frozen[1]?.body.map(({ type }) => type)).toEqual(['heading', 'bulletList']);
  });

  it('keeps words before the first heading as a summary, and drops empty paragraphs there', () => {
    const heading = sectionHeading('finding', 'The wood');
    expect(sections(paragraph('It stands.'), heading)).toMatchObject([
      { kind: 'summary', heading: '', number: null, body: [paragraph('It stands.')] },
      { kind: 'finding', number: 1 },
    ]);
    expect(sections(paragraph(), heading)).toHaveLength(1);
  });

  it('marks exactly the words of each claim, under the id that the reading gives it', () => {
    const [section] = sections(
      sectionHeading('finding', 'The wood'),
      paragraph(words('It ', { claim: 'a' }), 'really ', words('stands', { claim: 'a' }), '.'),
      paragraph(words('It leans', { claim: 'a', bold: true })),
      paragraph(words(' ', { claim: 'b' })),
    );
    expect(section?.body.map(claimedWords)).toEqual([
      { a: 'It really stands' },
      { 'a~2': 'It leans' },
      {},
    ]);
    expect(section?.body[1]?.content?.[0]?.marks).toContainEqual({ type: 'bold', attrs: {} });
  });

  it('marks as context only the words that are no claim’s', () => {
    const [section] = sections(
      sectionHeading('finding', 'The wood'),
      paragraph(
        words('Wood rots. ', { context: 'Known' }),
        words('This did not.', { context: 'Known', claim: 'a' }),
      ),
    );
    const marks = section?.body[0]?.content?.map((node) => node.marks?.map(({ type }) => type));
    expect(marks).toEqual([['context'], ['claim']]);
  });

  it('holds the citations that the reading lists, in its order and with all they say', () => {
    const body = [
      sectionHeading('finding', 'The wood'),
      paragraph('One', citation('x', { quotation: 'It stands.' })),
      bulletList([paragraph('Two', citation('y'), citation('x'))]),
    ];
    const doc = createDocument({ headline: 'Is the pier safe?', body });
    const frozen = sectionsOf(doc).flatMap((section) => section.body.flatMap(citationsIn));
    expect(frozen.map((node) => node.attrs)).toMatchObject(
      readDocument(doc).citations.map(({ source, stance, quotation }) => ({
        source,
        stance,
        quotation,
      })),
    );
    expect(frozen[1]?.attrs).toEqual({
      source: 'y',
      stance: 'supports',
      quotation: null,
      locator: null,
      capture: null,
    });
  });
});

function claimedWords({ content }: RichNode): Record<string, string> {
  const claimed: Record<string, string> = {};
  for (const { text, marks } of content ?? []) {
    const id = marks?.find(({ type }) => type === 'claim')?.attrs?.id;
    if (id !== undefined) claimed[String(id)] = `${claimed[String(id)] ?? ''}${text}`;
  }
  return claimed;
}

function citationsIn(node: RichNode): RichNode[] {
  return node.type === 'citation' ? [node] : (node.content ?? []).flatMap(citationsIn);
}
