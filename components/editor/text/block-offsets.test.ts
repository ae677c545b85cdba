import { describe, expect, test } from 'vitest';
import { documentSchema } from '@/lib/document/schema.ts';
import { cite, paragraph, words } from '../testing/text.ts';
import { positionsOf, textblocks, wordsBefore, writtenWords } from './block-offsets.ts';

const lineBreak = documentSchema.node('hardBreak');
const block = paragraph(
  cite('log'),
  words('The lamp'),
  cite('log'),
  words(' is', 'new'),
  lineBreak,
  words('new.'),
);
const doc = documentSchema.node('doc', null, [paragraph(), block]);

describe('words of a block', () => {
  test.each([
    ['The lamp', 0, 8],
    ['lamp is', 4, 11],
    ['new.', 12, 16],
  ])('“%s” stand where the editor has them', (said, from, to) => {
    const [, { node, start } = { node: block, start: 0 }] = textblocks(doc);
    const positions = positionsOf(node, start, { from, to }, writtenWords);
    expect(doc.textBetween(positions.from, positions.to)).toBe(said);
    expect(wordsBefore(node, positions.from - start)).toBe(from);
    expect(wordsBefore(node, positions.to - start)).toBe(to);
  });
});
