/** Turning the hue by this much each time keeps neighbouring numbers far apart on the wheel. */
const GOLDEN_ANGLE = 137.508;

/**
 * A person's colour: always the same for the same person, on every screen. Hues of equal lightness,
 * dark enough, each, for white letters on it.
 */
export function personColor(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return `oklch(0.45 0.12 ${Math.round((sum * GOLDEN_ANGLE) % 360)})`;
}

/** "Mina Kask" is MK, "Sato" is S. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? '?'}${[...last][0] ?? ''}`.toUpperCase();
}
