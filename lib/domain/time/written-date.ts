/** Languages whose months are known by name. */
const languages =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg sr hr sl ru uk el tr he ar fa hi th vi id et lv lt'.split(
    ' ',
  );

const LONGEST = 200;

/**
 * A day, month or year as somebody wrote it, as an ISO date part: `2025-03-14`, `2025-03` or
 * `2025`; empty where it is none. Of an instant, the day as written counts, in its own time zone.
 * Which of two numbers is the day is never guessed: 03/04/2025 is no date, 14/03/2025 is one.
 */
export function writtenDate(written: string): string {
  const text = withPlainDigits(written.slice(0, LONGEST)).normalize('NFC').toLowerCase();
  return isoDate(text) ?? eastAsianDate(text) ?? namedMonth(text) ?? numbersOnly(text) ?? '';
}

/** Digits of any script as 0 to 9. */
function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let zero = point;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
    return point < 0x80 ? digit : String((point - zero) % 10);
  });
}

function isoDate(text: string): string | null {
  const found = /^\s*(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?![\d/.-])(?=$|[\st,z])/.exec(
    text,
  );
  if (found) return datePart(found[1], found[3], found[4]);
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  return compact ? datePart(compact[1], compact[2], compact[3]) : null;
}

function eastAsianDate(text: string): string | null {
  const found = /(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日号일])?)?/.exec(text);
  return found ? datePart(found[1], found[2], found[3]) : null;
}

/** A year, a month by its name and a day, in either order. */
function namedMonth(text: string): string | null {
  const words = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const at = words.findIndex((word) => monthOf(word) !== null);
  if (at === -1) return null;
  const month = String(monthOf(words[at] ?? ''));
  const isDay = (word: string | undefined) => /^\d{1,2}$/.test(word ?? '');
  const near = words.slice(Math.max(0, at - 3), at + 5);
  const written = near.find((word) => /^\d{4}$/.test(word));
  if (written === undefined) return null;
  // Thailand counts from the Buddha's passing.
  const year = Number(written) > 2400 ? String(Number(written) - 543) : written;
  const before = words.slice(Math.max(0, at - 2), at).findLast(isDay);
  const day = before ?? words.slice(at + 1, at + 2).find(isDay);
  return datePart(year, month, day);
}

const UNSURE = 0;
const months = new Map<string, number>();
for (const language of languages) {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2025, month, 15));
    for (const how of ['long', 'short'] as const) {
      const options = { month: how, timeZone: 'UTC', calendar: 'gregory' } as const;
      const alone = new Intl.DateTimeFormat(language, options).format(date);
      const withDay = new Intl.DateTimeFormat(language, { ...options, day: 'numeric' });
      const inDate = withDay.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      for (const name of [alone, inDate]) keepMonth(name, month + 1);
    }
  }
}

/** The first language to use a name has it: a few name different months alike. */
function keepMonth(name: string, month: number): void {
  const [word = ''] =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/u) ?? [];
  if (word !== '' && !months.has(word)) months.set(word, month);
}

function monthOf(word: string): number | null {
  // Hebrew writes "in March" as one word.
  const month = months.get(word) ?? months.get(word.replace(/^ב/, '')) ?? UNSURE;
  return month === UNSURE ? null : month;
}

/** Day and month in numbers, where one of them can only be the day. */
function numbersOnly(text: string): string | null {
  const found = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (first > 12 && second <= 12) return datePart(found[4], found[3], found[1]);
  if (second > 12 && first <= 12) return datePart(found[4], found[1], found[3]);
  return first === second ? datePart(found[4], found[1], found[3]) : null;
}

function datePart(year = '', month?: string, day?: string): string | null {
  if (Number(year) < 1000 || Number(year) > 2200) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const date = `${yearMonth}-${day.padStart(2, '0')}`;
  const isReal = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  return isReal ? date : null;
}
