import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '@/lib/document/schema.ts';
import { cite, heading, paragraph, words } from '../testing/text.ts';
import type { ClaimPlace } from './claim-places.ts';
import { claimSelection } from './claim-selection.ts';

const doc = documentSchema.node('doc', null, [
  heading('summary', 'Executive summary'),
  paragraph(words('The wall cost more. '), cite('account'), words(' Nobody knows why.')),
  paragraph(words('   ')),
]);

/** Selects from the beginning of one stretch of words to the end of another. */
function select(first: string, last: string, claims: ClaimPlace[] = []) {
  return claimSelection(doc, find(doc, first), find(doc, last) + last.length, claims);
}

function find(within: ProseMirrorNode, text: string): number {
  let found = -1;
  within.descendants((node, position) => {
    const at = node.text?.indexOf(text) ?? -1;
    if (found === -1 && at !== -1) found = position + at;
  });
  return found;
}

function chosen(selection: ReturnType<typeof select>): string {
  return selection.ok ? doc.textBetween(selection.from, selection.to) : selection.why;
}

describe('selected words become a claim', () => {
  test('without the white space and the citations at their ends', () => {
    expect(chosen(select('wall cost more. ', 'wall cost more. '))).toBe('wall cost more.');
    const upToTheCitation = find(doc, ' Nobody');
    const selection = claimSelection(doc, find(doc, 'The wall'), upToTheCitation, []);
    expect(chosen(selection)).toBe('The wall cost more.');
  });

  test('with the citations between them', () => {
    expect(chosen(select('cost more', 'Nobody knows'))).toBe('cost more.  Nobody knows');
  });
});

describe('the writer is told why words cannot be a claim', () => {
  test('when nothing is selected', () => {
    const caret = find(doc, 'wall');
    expect(chosen(claimSelection(doc, caret, caret, []))).toMatch(/^Select the words/);
  });

  test('when they run over more than one block', () => {
    expect(chosen(select('summary', 'The wall'))).toMatch(/stays inside one paragraph/);
  });

  test('when they are the heading of a section', () => {
    expect(chosen(select('Executive', 'summary'))).toMatch(/heading of a section/);
  });

  test('when they say nothing', () => {
    expect(chosen(select('   ', '   '))).toMatch(/no words/);
  });

  test('when part of them is a claim already', () => {
    const from = find(doc, 'cost');
    const other = { id: 'other', from, to: from + 4, reach: from + 4 };
    expect(chosen(select('The wall cost', 'The wall cost', [other]))).toMatch(/do not overlap/);
    expect(chosen(select('The wall ', 'The wall ', [other]))).toBe('The wall');
  });
});
