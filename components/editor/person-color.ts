/** Dark enough, each, for white letters on it. */
const colors = [
  '#7b3fa0',
  '#1f5c4d',
  '#2f4f86',
  '#9b2c2c',
  '#7d5200',
  '#0f6674',
  '#5a4fcf',
  '#8a2f6b',
] as const;

/** A person's colour: always the same for the same person, on every screen. */
export function personColor(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return colors[sum % colors.length] ?? colors[0];
}

/** "Mina Kask" is MK, "Sato" is S. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? '?'}${[...last][0] ?? ''}`.toUpperCase();
}
