/** A line that begins with a bullet: •, -, or one of their relatives, and white space. */
const bullet = /^([•‣▪●○◦∙·⁃*–-])(?:\s+|$)/;

/** A line that begins with a number and a full stop or bracket; longer numbers are years. */
const numbered = /^(\d{1,3})[.)](?:\s+|$)/;

export type Bulleted = { marker: string; rest: string };

/** The bullet and what follows it (empty when the bullet stands alone), or null. */
export function readBullet(text: string): Bulleted | null {
  const match = bullet.exec(text);
  return match?.[1] ? { marker: match[1], rest: text.slice(match[0].length) } : null;
}

export type Numbered = { number: number; rest: string };

/** The number and what follows it (empty when the number stands alone), or null. */
export function readNumbered(text: string): Numbered | null {
  const match = numbered.exec(text);
  return match ? { number: Number(match[1]), rest: text.slice(match[0].length) } : null;
}

/** A line without the number that it begins with, if it begins with one. */
export function withoutNumber(text: string): string {
  return readNumbered(text)?.rest || text;
}
