import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';
import { wordDiff } from './word-diff.ts';

const long = 'and so on '.repeat(100);

test('what stayed is cut down to what stands beside a change', () => {
  const shown = shortened(wordDiff(`${long}433,200 ${long}`, `${long}433,100 ${long}`));
  expect(shown.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(shown[0]?.text).toMatch(/^….{80}$/);
  expect(shown[3]?.text).toMatch(/^.{80}…$/);
});

test('what changed is whole, and so is what stayed between two changes near each other', () => {
  const changes = wordDiff('The ferry carried few people', 'The boat carried many people');
  expect(shortened(changes)).toEqual(changes);
});

test('a difference without end is ended', () => {
  const shown = shortened([{ kind: 'added', text: long }], 100);
  expect(shown).toEqual([{ kind: 'added', text: `${long.slice(0, 100)}…` }]);
});
