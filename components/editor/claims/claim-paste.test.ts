import { Fragment, Slice } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { cite, paragraph, words } from '../testing/text.ts';
import { withNewClaims } from './claim-paste.ts';

test('pasted claims get new ids, one for each that they had, and nothing else changes', () => {
  const slice = new Slice(
    Fragment.from([
      paragraph(words('It cost ', 'cost'), cite('account'), words('9.8 million', 'cost')),
      paragraph(words('Before '), words('and after', 'after')),
    ]),
    1,
    1,
  );
  const copied: string[] = [];
  const pasted = withNewClaims(slice, new Map(), (id) => {
    copied.push(id);
    return `${id}-copy`;
  });
  expect(copied).toEqual(['cost', 'after']);
  expect(pasted.toJSON()).toEqual(
    JSON.parse(
      JSON.stringify(slice.toJSON())
        .replaceAll('"cost"', '"cost-copy"')
        .replaceAll('"after"', '"after-copy"'),
    ),
  );
});
