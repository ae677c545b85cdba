import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { createDocument } from '@/lib/document/create-document.ts';
import { readContent } from '@/lib/document/reading/read-document.ts';
import { documentSchema } from '@/lib/document/schema.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { cite, heading, paragraph, words } from '../testing/text.ts';
import { claimPlaces } from './claim-places.ts';

function placesIn(...blocks: ProseMirrorNode[]) {
  const doc = documentSchema.node('doc', null, blocks);
  const shared = createDocument({ headline: '', body: doc.toJSON().content });
  const places = claimPlaces(doc, readContent(doc, sharedRoots(shared)));
  return places.map(({ id, from, to, reach }) => ({
    id,
    words: doc.textBetween(from, to),
    cites: reach - to,
  }));
}

describe('a claim is found in the text', () => {
  test('word for word, whatever stands before it', () => {
    expect(
      placesIn(
        heading('summary', 'Executive summary'),
        paragraph(cite('minutes'), words('Before. '), words('It cost 9.8 million', 'cost')),
      ),
    ).toEqual([{ id: 'cost', words: 'It cost 9.8 million', cites: 0 }]);
  });

  test('across the citations between its words, and up to those behind them', () => {
    expect(
      placesIn(
        paragraph(
          words('It cost ', 'cost'),
          cite('minutes'),
          words('9.8 million', 'cost'),
          cite('account'),
          cite('audit'),
          words('. More.'),
        ),
      ),
    ).toEqual([{ id: 'cost', words: 'It cost 9.8 million', cites: 2 }]);
  });

  test('around words and citations that are only suggested', () => {
    const insertion = documentSchema.mark('insertion', { id: 's' });
    const suggested = documentSchema.node('citation', { source: 'rumour', insertion: 's' });
    expect(
      placesIn(
        paragraph(documentSchema.text('So: ', [insertion]), suggested, words('Yes. ')),
        paragraph(
          documentSchema.text('It is said that ', [insertion]),
          words('It cost ', 'cost'),
          words('not ', 'cost').mark([...words('x', 'cost').marks, insertion]),
          suggested,
          words('9.8 million', 'cost'),
          suggested,
          cite('account'),
          words('.'),
        ),
      ),
    ).toEqual([{ id: 'cost', words: 'It cost not 9.8 million', cites: 2 }]);
  });

  test('in each block that holds its mark, under an id of its own', () => {
    expect(
      placesIn(paragraph(words('It cost', 'cost')), paragraph(words('9.8 million', 'cost'))),
    ).toEqual([
      { id: 'cost', words: 'It cost', cites: 0 },
      { id: 'cost~2', words: '9.8 million', cites: 0 },
    ]);
  });

  test('beside another, each with its own citation', () => {
    expect(
      placesIn(
        paragraph(words('One', 'one'), cite('a'), words(', '), words('two', 'two'), cite('b')),
      ),
    ).toEqual([
      { id: 'one', words: 'One', cites: 1 },
      { id: 'two', words: 'two', cites: 1 },
    ]);
  });
});
