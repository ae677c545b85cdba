import { nearestPassage } from '../../lib/domain/quotation/nearest-passage.ts';
import { checkQuotation } from '../../lib/domain/quotation/quotation.ts';
import { sameStories, storySketch } from '../../lib/domain/quotation/same-story.ts';
import { matchingText } from '../../lib/domain/words/matching-text.ts';
import { percentile, table } from '../figures.ts';

const MEGABYTE = 1_000_000;
const QUOTATIONS = 200;

/**
 * Compares quotations with captured texts of a megabyte, beside a bare `includes` in the very same
 * prepared text, which knows no offsets, no passage and no whole characters.
 */
export function benchQuotations(): string {
  const rows = [...texts].map(([script, words]) => {
    const original = textOf(words, MEGABYTE);
    const text = matchingText(original);
    const there = quotationsFrom(original);
    const changed = there.map((quotation) => `${quotation} 0`);
    const omitting = there.map((quotation) => {
      const third = Math.ceil(quotation.length / 3);
      return `${quotation.slice(0, third)} […] ${quotation.slice(2 * third)}`;
    });
    const plain = there.map((quotation) => matchingText(quotation).text.trim());
    const baseline = each(plain, (quotation) => text.text.includes(quotation));
    const checks = [
      each(there, (quotation) => checkQuotation(quotation, text)),
      each(changed, (quotation) => checkQuotation(quotation, text)),
      each(omitting, (quotation) => checkQuotation(quotation, text)),
      each(changed.slice(0, 40), (quotation) => nearestPassage(quotation, text)),
    ];
    return [
      script,
      each([original], matchingText).toFixed(0),
      perMillisecond(baseline),
      ...checks.map((taken) => `${perMillisecond(taken)} (${(taken / baseline).toFixed(1)})`),
    ];
  });
  const head = ['prepared in ms', 'includes', 'found', 'not found', 'with an omission', 'nearest'];
  return `${table([['checks per ms at 1 MB', ...head], ...rows])}\n\n${storyFigures()}`;
}

/** Forty captures of a hundred kilobytes, ten of them printed twice. */
function storyFigures(): string {
  const words = texts.get('Latin') ?? [];
  const captures = Array.from({ length: 40 }, (_, at) => textOf(words, 100_000, at % 30));
  const [sketch, compare] = [[] as number[], [] as number[]];
  for (let round = 0; round < 10; round += 1) {
    const start = performance.now();
    const sketches = captures.map(storySketch);
    const middle = performance.now();
    sameStories(sketches);
    sketch.push(middle - start);
    compare.push(performance.now() - middle);
  }
  return table([
    ['same story, 40 captures of 100 KB', 'p50 ms', 'first ms'],
    [
      'sketched, once for each text',
      percentile(sketch, 0.5).toFixed(0),
      (sketch[0] ?? 0).toFixed(0),
    ],
    ['compared, each with each', percentile(compare, 0.5).toFixed(1), (compare[0] ?? 0).toFixed(1)],
  ]);
}

const texts = new Map(
  [
    [
      'Latin',
      'the harbour board of the town resolved to raise dues by four per cent — “from May” on',
    ],
    ['Arabic', 'ارتفعت رسوم الميناء في المدينة هذا العام بنسبة أربعة في المئة كما قال المجلس أمس'],
    ['Devanagari', 'बंदरगाह का शुल्क इस साल चार प्रतिशत बढ़ा परिषद ने कल शाम को बैठक में कहा'],
    ['Chinese', '港口 委员会 决定 提高 费用 并且 从 五月 起 修理 渡轮 码头 以及 市政 府'],
  ].map(([script = '', words = '']) => [script, words.split(' ')] as const),
);

/** Prose of these words that repeats itself nowhere. */
function textOf(words: readonly string[], length: number, seed = 1): string {
  const written: string[] = [];
  let state = seed;
  for (let size = 0; size < length; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const isNumber = state % 7 === 0;
    const word = isNumber ? String(state >>> 12) : (words[(state >>> 8) % words.length] ?? '');
    written.push(word);
    size += word.length + 1;
  }
  return written.join(' ').slice(0, length);
}

/** Stretches of a hundred characters from all over a text. */
function quotationsFrom(text: string): string[] {
  return Array.from({ length: QUOTATIONS }, (_, index) => {
    const from = Math.floor(((index + 0.5) / QUOTATIONS) * (text.length - 200));
    const start = text.indexOf(' ', from) + 1;
    return text.slice(start, text.indexOf(' ', start + 100));
  });
}

/** Milliseconds that one takes, the first round not counted. */
function each<T>(all: readonly T[], work: (one: T) => unknown): number {
  for (const one of all.slice(0, 20)) work(one);
  const start = performance.now();
  for (const one of all) work(one);
  return (performance.now() - start) / all.length;
}

function perMillisecond(taken: number): string {
  return (1 / taken).toFixed(taken > 10 ? 3 : 2);
}
