import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PASSAGE_LIMIT } from './passage.ts';
import { checkQuotation, type QuotationMatch } from './quotation.ts';

const scripts = [
  "The harbour board’s well-known “dues” rose by 4.2 per cent — from May … can't fell",
  'Портовые сборы города выросли на четыре процента — ёлка «нет» не',
  'Τα τέλη του λιμανιού αυξήθηκαν φέτος δεν μειώθηκαν',
  'ارتفعت رسوم الميناء هذا العام بنسبة أربعة لا نمی‌خواهم الشُّكر',
  'דמי הנמל עלו השנה בארבעה אחוזים לא שָׁלוֹם',
  'बंदरगाह का शुल्क इस साल बढ़ा नहीं क्षेत्र',
  'ค่าธรรมเนียม ท่าเรือ เพิ่มขึ้น ไม่ ในปีนี้ สภาเมือง',
  '港口委员会 决定提高 费用 不 从五月起 渡轮码头',
  'フェリーの 料金は 五月から がぎぐ ない',
  '항구 요금이 오월부터 올랐다 않다 각각',
  '👩‍💻 😀 🇳🇴 👍🏽 ❤️ 1️⃣',
  'cafe\u0301 n\u0303 q\u0323\u0307 \u200ebidi\u200f \u202bmarks\u202c so\u00adft ze\u200bro',
].map((words) => words.split(' '));

const word = fc.oneof(...scripts.map((words) => fc.constantFrom(...words)));
/** Words of one script mostly, as texts are. */
const sentence = fc.constantFrom(...scripts).chain((words) =>
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, word), {
    minLength: 3,
    maxLength: 30,
  }),
);
const space = fc.oneof(
  { weight: 9, arbitrary: fc.constant(' ') },
  fc.constantFrom('\u00a0', '\n', ' \t', ', ', '. ', '\n\n', '\u2029'),
);

type Pair = { text: string; quotation: string; mutation: string };

type Mutation = (stretch: string[], at: number, other: string) => string;

const mutations = {
  none: (stretch) => stretch.join(''),
  'other signs of the same kind': (stretch) =>
    stretch
      .join('')
      .replace(/[-—]/gu, '–')
      .replace(/[“”«»]/gu, '"')
      .replace(/ /gu, '\u202f'),
  'other composition': (stretch) => stretch.join('').normalize('NFD'),
  'a mark of direction': (stretch) => `\u200e${stretch.join('')}\u200f`,
  'another word': (stretch, at, other) => stretch.toSpliced(at % stretch.length, 1, other).join(''),
  'a word less': (stretch, at) => stretch.toSpliced(at % stretch.length, 1).join(''),
  'a word more': (stretch, at, other) =>
    stretch.toSpliced(at % stretch.length, 0, `${other} `).join(''),
  'another case': (stretch) => stretch.join('').toUpperCase(),
  'a character less': (stretch, at) => {
    const units = stretch.join('');
    return units.slice(0, at % units.length) + units.slice((at % units.length) + 1);
  },
  'cut anywhere': (stretch, at) => stretch.join('').slice(at % stretch.join('').length),
  'words left out': (stretch, at) => leftOut(stretch, 2, at, '[…]'),
  'a word left out': (stretch, at) => stretch.toSpliced(at % stretch.length, 1, ' [...] ').join(''),
  'words left out twice': (stretch, at) => leftOut(stretch, 3, at, '(…)'),
} satisfies Record<string, Mutation>;

const mutationName = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom<keyof typeof mutations>(
      'none',
      'other signs of the same kind',
      'other composition',
      'a mark of direction',
      'another word',
      'a word less',
      'a word more',
      'another case',
      'a character less',
      'cut anywhere',
      'a word left out',
      'words left out twice',
    ),
  },
  { weight: 1, arbitrary: fc.constant('words left out' as const) },
);

/** A text, and something like a stretch of it. */
const pairs: fc.Arbitrary<Pair> = fc
  .record({
    words: sentence,
    spaces: fc.array(space, { minLength: 40, maxLength: 40 }),
    from: fc.constantFrom(0, 1, 2, 3, 5, 8, 13),
    length: fc.constantFrom(1, 2, 4, 7, 12, 12, 18, 25),
    mutation: mutationName,
    at: fc.nat(1000),
    other: word,
  })
  .map(({ words, spaces, from, length, mutation, at, other }) => {
    const text = words.map((each, index) => each + (spaces[index] ?? ' ')).join('');
    const start = from % words.length;
    const end = Math.min(words.length, start + length);
    const stretch = words.slice(start, end).map((each, index) => {
      return start + index + 1 < end ? each + (spaces[start + index] ?? ' ') : each;
    });
    return { text, quotation: mutations[mutation](stretch, at, other), mutation };
  });

/** A few words from the beginning, the end, and the places between. */
function leftOut(stretch: string[], parts: number, at: number, sign: string): string {
  const size = 3 + (at % 2);
  const kept = Array.from({ length: parts }, (_, part) => {
    const from = Math.round((part * Math.max(0, stretch.length - size)) / (parts - 1));
    return stretch
      .slice(from, from + size)
      .join('')
      .trim();
  });
  return kept.join(` ${sign} `);
}

/** The form in which words are compared, said once more and as plainly as can be. */
function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c]/gu, '')
    .replace(/[‘’‚‛′‹›ʼ`´＇]/gu, "'")
    .replace(/[“”„‟″«»〝〞〟＂]/gu, '"')
    .replace(/[‐‑‒–—―−⁃﹘﹣－]/gu, '-')
    .replace(/…/gu, '...')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

function lettersIn(words: string): number {
  const syllables = words.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0;
  return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * syllables;
}

/** Why what was called verified is not; null where the text bears it out, part by part. */
function falsehood(quotation: string, text: string, match: QuotationMatch): string | null {
  if (match.state !== 'verified') return null;
  const { parts, passage, start, end } = match;
  const said = parts.map((part) => text.slice(part.start, part.end));
  if (!text.includes(passage.before + passage.quotation + passage.after)) return 'not its passage';
  if (passage.quotation !== text.slice(start, end).slice(0, passage.quotation.length))
    return 'other words shown';
  if (said.map(plain).join('|') === plain(quotation)) return null;
  const wanted = plain(quotation)
    .split(/[[(] ?\.\.\. ?[\])]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (said.map(plain).join('|') !== wanted.join('|')) return 'other parts';
  if (passage.quotation !== text.slice(start, end)) return 'not all shown';
  if (end - start > PASSAGE_LIMIT) return 'too far apart';
  if (/\n[^\S\n]*\n|\u2029/u.test(text.slice(start, end))) return 'across paragraphs';
  for (const [index, part] of parts.entries()) {
    if (lettersIn(said[index] ?? '') < 12) return 'a part that says nothing';
    const before = parts[index - 1];
    if (!before) continue;
    if (part.start < before.end) return 'out of order';
    if (lettersIn(text.slice(before.end, part.start)) < 24) return 'too little left out';
  }
  return null;
}

describe('of ten thousand pairs of a quotation and a text, in many scripts', () => {
  it('none is verified that the text does not bear out, and its passage holds the words', () => {
    const counts = { verified: 0, joined: 0, notFound: 0 };
    fc.assert(
      fc.property(pairs, ({ text, quotation }) => {
        const match = checkQuotation(quotation, text);
        expect(falsehood(quotation, text, match)).toBeNull();
        if (match.state === 'not-found') counts.notFound += 1;
        else if (match.parts.length > 1) counts.joined += 1;
        else counts.verified += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(counts.verified).toBeGreaterThan(2000);
    expect(counts.joined).toBeGreaterThan(100);
    expect(counts.notFound).toBeGreaterThan(2000);
  });

  it('each is verified that was only written in other signs of the same kind', () => {
    const kept = [
      'none',
      'other signs of the same kind',
      'other composition',
      'a mark of direction',
    ];
    let tried = 0;
    fc.assert(
      fc.property(pairs, ({ text, quotation, mutation }) => {
        if (!kept.includes(mutation) || plain(quotation) === '') return;
        tried += 1;
        expect(checkQuotation(quotation, text).state).toBe('verified');
      }),
      { numRuns: 4000 },
    );
    expect(tried).toBeGreaterThan(800);
  });

  it('a short one is verified if and only if some stretch of its text says the same', () => {
    const unit = fc.constantFrom(..."aé’'—-…. \n港항😀", 'e\u0301', '\u200e', 'कि', 'สี');
    const texts = fc.string({ unit, maxLength: 16 });
    let verified = 0;
    fc.assert(
      fc.property(texts, fc.string({ unit, maxLength: 5 }), (text, quotation) => {
        const characters = text.match(/\P{M}\p{M}*/gu) ?? [];
        const stretches = characters.flatMap((_, from) =>
          characters
            .slice(from)
            .map((_, length) => characters.slice(from, from + length + 1).join('')),
        );
        const isThere =
          plain(quotation) !== '' && stretches.some((words) => plain(words) === plain(quotation));
        verified += isThere ? 1 : 0;
        expect(checkQuotation(quotation, text).state).toBe(isThere ? 'verified' : 'not-found');
      }),
      { numRuns: 3000 },
    );
    expect(verified).toBeGreaterThan(100);
  });
});
