import { expect, test } from 'vitest';
import { answerLetter } from './answer-letter.ts';

test('the letter to an asker says what was asked, and its link stands on a line of its own', () => {
  const question = 'Is the pier safe?';
  const link = 'https://bay.example/briefs/is-the-pier-safe';
  const { subject, text } = answerLetter({
    publication: 'The Alder Bay Desk',
    question,
    headline: 'Can the pier carry a lorry?',
    link,
  });
  expect(subject).toContain('The Alder Bay Desk');
  expect(text.split('\n')).toEqual(expect.arrayContaining([question, link]));
  expect(text).toContain('“Can the pier carry a lorry?”');
});
