import { describe, expect, test } from 'vitest';
import {
  LONGEST_QUESTION,
  parseQuestion,
  parseWish,
  questionExcerpt,
  questionState,
} from './question.ts';

describe('a question', () => {
  const open = { mergedIntoId: null, brief: null, closedAt: null };

  test('is open until it leaves the backlog, in one of four ways', () => {
    expect(questionState(open)).toBe('open');
    expect(questionState({ ...open, mergedIntoId: 'q1' })).toBe('merged');
    expect(questionState({ ...open, brief: { isLive: false } })).toBe('taken');
    expect(questionState({ ...open, brief: { isLive: true } })).toBe('answered');
    expect(questionState({ ...open, closedAt: new Date(0) })).toBe('set-aside');
  });

  test('stands on one line, what is said below it on several', () => {
    const typed = { text: ' Is it\r\n  true? ', details: 'I read it\r\nin the Courier.\n' };
    expect(parseQuestion(typed)).toEqual({
      ok: true,
      value: { text: 'Is it true?', details: 'I read it\nin the Courier.' },
    });
  });

  test('loses what cannot be seen or stored', () => {
    const parsed = parseQuestion({ text: 'Is\u202e it\0 \ud800true?', details: '' });
    expect(parsed).toMatchObject({ value: { text: 'Is it \ufffdtrue?' } });
  });

  test.each([
    ['', 'Write the question first.'],
    [' \u200f\n'.replace('\u200f', '\0'), 'Write the question first.'],
    ['a'.repeat(LONGEST_QUESTION + 1), 'A question has at most 300 characters; this one has 301.'],
  ])('such as %j is refused in a sentence', (text, message) => {
    expect(parseQuestion({ text, details: '' })).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining(message) },
    });
  });

  test('is named in the record without an address that somebody wrote into it', () => {
    expect(questionExcerpt('Is it true? Tell ann@bay.example, please')).toBe(
      'Is it true? Tell (address) please',
    );
  });
});

describe('a wish to be told', () => {
  test('needs an address, and an address needs the wish', () => {
    expect(parseWish({ address: ' ', isWished: false })).toEqual({ ok: true, value: null });
    expect(parseWish({ address: 'Ann@Bay.example', isWished: true })).toEqual({
      ok: true,
      value: 'ann@bay.example',
    });
    expect(parseWish({ address: '', isWished: true }).ok).toBe(false);
    expect(parseWish({ address: 'ann@bay.example', isWished: false }).ok).toBe(false);
    expect(parseWish({ address: 'ann at bay', isWished: true }).ok).toBe(false);
  });
});
