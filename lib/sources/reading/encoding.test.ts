import { expect, test } from 'vitest';
import { encode } from '../testing/press/encode.ts';
import { voices } from '../testing/press/voices.ts';
import { decode } from './encoding.ts';

const stories = voices.map((voice) => ({
  ...voice,
  text: [voice.headline, ...voice.paragraphs].map((line) => `<p>${line}</p>`).join('\n'),
}));

test('UTF-8 that is declared as Latin-1 is read as what it is, which is said', () => {
  for (const { language, text } of stories) {
    const { text: decoded, encoding, remarks } = decode(encode(text, 'utf-8'), 'iso-8859-1', true);
    expect([language, decoded, encoding]).toEqual([language, text, 'utf-8']);
    // A text that is the same in both needs no remark.
    expect(remarks).toEqual(
      /\P{ASCII}/u.test(text) ? ['It is declared as windows-1252 and is UTF-8.'] : [],
    );
  }
});

test('a page knows better than a server that calls everything Latin-1', () => {
  const page = `<meta charset="windows-1251">${stories.find(({ language }) => language === 'ru')?.text}`;
  expect(decode(encode(page, 'windows-1251'), 'iso-8859-1', true).text).toBe(page);
});

test('an old encoding that is declared wrong or not at all is guessed, which is said', () => {
  const guesses = stories
    .filter(({ language }) => language !== 'en')
    .flatMap(({ text, encodings }) => encodings.map((encoding) => ({ text, encoding })))
    .flatMap((one) => ['utf-8', null].map((charset) => ({ ...one, charset })))
    .map(({ text, encoding, charset }) => {
      const decoded = decode(encode(text, encoding), charset, true);
      expect([encoding, decoded.remarks.length]).toEqual([encoding, 1]);
      return { isRight: decoded.text === text, name: `${encoding} as ${decoded.encoding}` };
    });
  const wrong = guesses.filter(({ isRight }) => !isRight).map(({ name }) => name);
  const rate = 1 - wrong.length / guesses.length;
  console.log(
    `guessed right: ${rate.toFixed(2)} of ${guesses.length}; not: ${[...new Set(wrong)].join(', ')}`,
  );
  expect(rate).toBeGreaterThan(0.5);
});

test('a character that is broken on the page is said, and the rest read', () => {
  const bytes = encode(`${stories[1]?.text}${'x'.repeat(500)}\u0001`, 'utf-8');
  bytes[bytes.length - 1] = 0xff;
  const { text, remarks } = decode(bytes, 'utf-8', true);
  expect(text).toContain('Erlenbucht');
  expect(remarks).toEqual(['Some characters are broken on the page itself and are shown as �.']);
});

test.each(['utf-16le', 'utf-16be', 'utf-8'])(
  'a mark at the beginning says %s before anybody else',
  (label) => {
    const text = stories[6]?.text ?? '';
    expect(decode(encode(`\ufeff${text}`, label), 'windows-1252', true)).toEqual({
      text,
      encoding: label,
      remarks: [],
    });
  },
);
