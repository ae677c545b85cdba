import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument, type DocumentParts } from '../create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { openDocument, sharedRoots } from '../shared-document.ts';
import { authoredBlocks } from './authored-blocks.ts';
import { compare, type Told } from './comparison.ts';
import { noWriters, WrittenDocument } from './writers.ts';

function told(author: string, parts: Partial<DocumentParts> = {}): Told {
  const written = new WrittenDocument(openDocument(), noWriters());
  const doc = createDocument({ headline: 'Is the wall high?', body: [], ...parts });
  written.apply(Y.encodeStateAsUpdate(doc), author);
  const reading = readDocument(written.doc);
  const { content } = sharedRoots(written.doc);
  return { reading, authored: authoredBlocks(content, reading.blocks, written.writers) };
}

/** Changes in the text as one line, `+added+` and `-removed-`. */
function shown({ blocks }: ReturnType<typeof compare>): string[] {
  const sign = { same: '', added: '+', removed: '-' };
  return blocks.map(({ change, pieces }) => {
    const text = pieces
      .map((piece) => {
        const [around, inside] = [
          sign[piece.change],
          piece.kind === 'words' ? piece.text : `[${piece.citation.source}]`,
        ];
        return `${around}${inside}${around}`;
      })
      .join('');
    return `${change}: ${text}`;
  });
}

const before = told('ada', {
  body: [
    sectionHeading('summary', 'In short'),
    paragraph(words('The wall is high', { claim: 'high' }), citation('minutes'), '.'),
    paragraph('Nobody measured it.'),
    sectionHeading('conclusion', 'Conclusion'),
    paragraph('So it stands.'),
  ],
  claims: { high: { verdict: 'disputed', claimant: '', rationale: 'Two say so.' } },
  followUps: [{ id: 'q', question: 'Who built it?' }],
});

describe('two points of a brief', () => {
  it('are the same where only markup differs', () => {
    const plain = told('ada', { body: [paragraph('The wall is high.')] });
    const bold = told('ben', {
      body: [paragraph('The ', words('wall', { bold: true }), ' is high.')],
    });
    expect(shown(compare(plain, bold))).toEqual(['same: The wall is high.']);
  });

  it('show each change in its place, with who wrote what is new', () => {
    const after = told('ben', {
      body: [
        sectionHeading('summary', 'In short'),
        paragraph(words('The old wall is low', { claim: 'high' }), citation('survey'), '.'),
        paragraph('Nobody measured it.'),
        paragraph('Until now.'),
        sectionHeading('conclusion', 'Conclusion'),
      ],
    });
    const comparison = compare(before, after);
    expect(shown(comparison)).toEqual([
      'same: In short',
      'changed: The +old +wall is -high--[minutes]-+low++[survey]+.',
      'same: Nobody measured it.',
      'added: +Until now.+',
      'same: Conclusion',
      'removed: -So it stands.-',
    ]);
    expect(comparison.counts).toEqual({ added: 4, removed: 4 });
    const added = comparison.blocks.flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'words' && piece.change === 'added' ? piece.members : [],
      ),
    );
    expect(new Set(added)).toEqual(new Set(['ben']));
  });

  it('tell a moved paragraph from one that was written anew', () => {
    const after = told('ben', {
      body: [
        sectionHeading('summary', 'In short'),
        paragraph('So it stands.'),
        paragraph(words('The wall is high', { claim: 'high' }), citation('minutes'), '.'),
        paragraph('Nobody measured it.'),
        sectionHeading('conclusion', 'Conclusion'),
      ],
      claims: { high: { verdict: 'disputed', claimant: '', rationale: 'Two say so.' } },
    });
    const comparison = compare(before, after);
    expect(shown(comparison)).toContain('moved: So it stands.');
    expect(comparison.counts).toEqual({ added: 0, removed: 0 });
  });

  it('name claims that are new, gone, or judged otherwise', () => {
    const after = told('ben', {
      body: [
        paragraph(words('The wall is high', { claim: 'high' }), citation('minutes'), '.'),
        paragraph(words('It is old', { claim: 'old' })),
      ],
      claims: { high: { verdict: 'false', claimant: 'A mason', rationale: 'Three say so.' } },
    });
    expect(compare(before, after).claims).toMatchObject([
      {
        kind: 'changed',
        number: 1,
        reworded: false,
        verdict: { before: 'disputed', after: 'false' },
        claimant: { before: null, after: 'A mason' },
        rationale: [
          { kind: 'removed', text: 'Two' },
          { kind: 'added', text: 'Three' },
          { kind: 'same', text: ' say so.' },
        ],
      },
      { kind: 'added', number: 2, words: 'It is old' },
    ]);
    expect(compare(after, before).claims.map(({ kind }) => kind)).toEqual(['changed', 'removed']);
  });

  it('name citations that are new, gone, or lean on their source otherwise', () => {
    const cited = (...citations: ReturnType<typeof citation>[]) =>
      told('ada', { body: [paragraph(words('It is high', { claim: 'c' }), ...citations)] });
    const one = cited(citation('minutes', { quotation: 'high' }), citation('survey'));
    const other = cited(citation('minutes', { quotation: 'low' }), citation('letter'));
    expect(compare(one, other).citations).toMatchObject([
      { kind: 'changed', claim: 1, before: { quotation: 'high' }, after: { quotation: 'low' } },
      { kind: 'added', claim: 1, citation: { source: 'letter' } },
      { kind: 'removed', claim: 1, citation: { source: 'survey' } },
    ]);
  });

  it('name what else the brief says otherwise', () => {
    const after = told('ben', {
      headline: 'Is the wall low?',
      checkedOn: '2026-03-01',
      followUps: [{ id: 'q', question: 'Who paid for it?' }],
    });
    const { headline, facts, followUps } = compare(before, after);
    expect(headline).toContainEqual({ kind: 'added', text: 'low' });
    expect(facts).toEqual([{ fact: 'checkedOn', before: null, after: '2026-03-01' }]);
    expect(followUps).toHaveLength(1);
  });
});
