import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { createDocument } from '@/lib/document/create-document.ts';
import { readContent } from '@/lib/document/reading/read-document.ts';
import { documentSchema } from '@/lib/document/schema.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { cite, paragraph, words } from '../testing/text.ts';
import { claimPlaces } from './claim-places.ts';
import { withdrawnFrom } from './withdrawn-claim.ts';

/** What a paragraph says once the claim `cost` is withdrawn from it. */
function withdrawnIn(...inlines: ProseMirrorNode[]): string {
  const doc = documentSchema.node('doc', null, [paragraph(...inlines)]);
  const shared = createDocument({ headline: '', body: doc.toJSON().content });
  const place = claimPlaces(doc, readContent(doc, sharedRoots(shared))).find(
    ({ id }) => id === 'cost',
  );
  if (!place) throw new Error('There is no such claim.');
  const after = withdrawnFrom(EditorState.create({ doc }), place).doc;
  return after.textBetween(0, after.content.size, undefined, '#');
}

describe('withdrawing a claim takes out', () => {
  test('its words and its citations, and nothing of the claims beside it', () => {
    expect(
      withdrawnIn(
        words('The wall stands', 'wall'),
        cite('minutes'),
        words(' and '),
        words('it cost 9.8 million', 'cost'),
        cite('account'),
        cite('audit'),
        words('. More.'),
      ),
    ).toBe('The wall stands# and . More.');
  });

  test('the full stop of a sentence that was nothing else', () => {
    const sentence = [words('It cost 9.8 million', 'cost'), cite('account'), words('. More.')];
    expect(withdrawnIn(words('Before. '), ...sentence)).toBe('Before. More.');
    expect(withdrawnIn(...sentence)).toBe('More.');
    expect(withdrawnIn(words('It cost 9.8 million', 'cost'), words('.'))).toBe('');
  });

  test('no full stop that belongs to another claim', () => {
    expect(withdrawnIn(words('It cost much', 'cost'), words('. So it did', 'more'))).toBe(
      '. So it did',
    );
  });
});
