import { expect, test } from 'vitest';
import { questionQuery, questionsHref } from './question-query.ts';

test('an address says what is looked for in the backlog, and is said by it again', () => {
  const asked = { show: 'set-aside', q: ' ferry & wall ', from: 'reader', page: '3' };
  const query = questionQuery(asked);
  expect(query).toEqual({ tab: 'set-aside', words: 'ferry & wall', origin: 'reader', page: 3 });
  expect(questionsHref(query)).toBe(
    '/desk/questions?show=set-aside&q=ferry%20%26%20wall&from=reader&page=3',
  );
});

test('what is no question is left out', () => {
  const odd = { show: 'merged', q: ['a', 'b'], from: 'nobody', page: '-1' };
  expect(questionsHref(questionQuery(odd))).toBe('/desk/questions');
});
