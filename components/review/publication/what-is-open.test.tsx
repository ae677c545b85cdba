import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { whatIsOpen } from './what-is-open.tsx';

const wordsOf = (labels: readonly string[]) =>
  renderToStaticMarkup(whatIsOpen(labels)).replace(/<[^>]+>/g, '');

test('the one thing that is open is named, many are counted, and the checklist says which', () => {
  expect(wordsOf(['1 of 2 claims awaits review: 2'])).toBe(
    '1 of 2 claims awaits review: 2. See the checklist',
  );
  expect(wordsOf(['One.', 'Another.', 'A third.'])).toBe(
    '3 things have to be done first. See the checklist',
  );
  expect(renderToStaticMarkup(whatIsOpen(['One']))).toContain('href="#checklist"');
});

test('nothing open holds nothing up', () => {
  expect(whatIsOpen([])).toBeNull();
});
