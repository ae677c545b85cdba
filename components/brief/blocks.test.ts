import { describe, expect, test } from 'vitest';
import { citation, paragraph, words } from '@/lib/document/edition/rich-nodes.ts';
import type { EditionClaim, RichNode } from '@/lib/domain/publication/edition.ts';
import { type Block, blocksOf, type Placing } from './blocks.ts';
import { wordsOf } from './stretches.ts';
import { harbourWallEdition } from './testing/edition.ts';

describe('laying out rich text', () => {
  test('loses no words and no citation, whatever stands in whatever', () => {
    const strange: RichNode[] = [
      words('loose '),
      citation('a'),
      { type: 'bulletList', content: [words('no item'), { type: 'listItem' }] },
      {
        type: 'table',
        content: [paragraph('no row'), { type: 'tableRow', content: [paragraph('no cell')] }],
      },
      { type: 'paragraph', content: [words('before'), paragraph('inside', citation('b'))] },
      { type: 'listItem', content: [paragraph('no list')] },
      { type: 'poem', content: [paragraph('of a later time')] },
    ];
    const blocks = blocksOf(strange, placing());
    const pieces = blocks.flatMap(piecesOf);
    expect(pieces.map((piece) => wordsOf([piece])).filter(Boolean)).toEqual([
      'loose',
      'no item',
      'no row',
      'no cell',
      'before',
      'inside',
      'no list',
      'of a later time',
    ]);
    expect(pieces.flatMap((piece) => (piece.kind === 'citation' ? [piece.place] : []))).toEqual([
      0, 1,
    ]);
  });

  test('keeps a claim together across a citation and formatting, and tells it from its neighbour', () => {
    const [first, second] = harbourWallEdition().content.claims;
    if (!first || !second) throw new Error('the brief has claims');
    const text = paragraph(
      'So ',
      words('one ', { claim: first.id }),
      words('bold', { claim: first.id, bold: true }),
      citation('a'),
      words(' thing', { claim: first.id }),
      words('another', { claim: second.id }),
      '.',
    );
    const state = placing([first, second]);
    const [block] = blocksOf([text], state);
    if (block?.kind !== 'paragraph') throw new Error('a paragraph stays one');
    expect(
      block.stretches.map(({ claim, pieces }) => [claim?.id ?? null, wordsOf(pieces)]),
    ).toEqual([
      [null, 'So'],
      [first.id, 'one bold thing'],
      [second.id, 'another'],
      [null, '.'],
    ]);
    expect(state.words.get(first.number)).toBe('one bold thing');
  });
});

function placing(unplaced: EditionClaim[] = []): Placing {
  return { nextCitation: 0, nextKey: 0, unplaced, words: new Map() };
}

function piecesOf(block: Block): Array<Parameters<typeof wordsOf>[0][number]> {
  if ('stretches' in block) return block.stretches.flatMap(({ pieces }) => pieces);
  if ('items' in block) return block.items.flatMap(({ blocks }) => blocks.flatMap(piecesOf));
  if ('rows' in block) {
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) => blocks.flatMap(piecesOf)),
    );
  }
  return block.blocks.flatMap(piecesOf);
}
