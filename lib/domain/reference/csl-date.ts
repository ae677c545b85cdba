/** A day, a month or a year, as CSL-JSON dates it. */
export type CslDate = {
  'date-parts'?: readonly (readonly number[])[] | undefined;
  /** Words that are no date of the calendar. */
  literal?: string | undefined;
  /** A date as somebody wrote it, which nobody has read. */
  raw?: string | undefined;
};

/** ISO year, year-month or date. */
const ISO = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** An ISO year, year-month or date as CSL has it; other words are taken for what they are. */
export function cslDate(issued: string): CslDate {
  const [, ...parts] = ISO.exec(issued.trim()) ?? [];
  if (parts.length === 0) return { literal: issued };
  return { 'date-parts': [parts.filter((part) => part !== undefined).map(Number)] };
}

/**
 * The ISO year, year-month or date of a date as CSL has it: the beginning of a span, and as much of it
 * as is a date of the calendar.
 */
export function isoDate(date: CslDate): string {
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (year !== undefined && Number.isInteger(year) && year >= 0 && year <= 9999) {
    const whole = [digits(year, 4), digits(month, 2), digits(day, 2)];
    const dates = [whole, whole.slice(0, 2), whole.slice(0, 1)].map((parts) => parts.join('-'));
    return dates.find((text) => ISO.test(text)) ?? '';
  }
  if (date.literal !== undefined) return date.literal;
  const [begin] = /\d{4}(?:-\d\d){0,2}(?!\d)/.exec(date.raw ?? '') ?? [];
  return begin !== undefined && ISO.test(begin) ? begin : (begin?.slice(0, 4) ?? '');
}

function digits(number: number | undefined, length: number): string {
  return number === undefined ? '' : String(number).padStart(length, '0');
}
