/** The keyboard's main modifier: what `aria-keyshortcuts` calls it here. */
export const MOD = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? 'Meta' : 'Control';

const words: Record<string, string> = {
  Meta: '⌘',
  Control: 'Ctrl',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** Keys as people know them: `Control+Alt+ArrowDown` is Ctrl+Alt+↓. */
export function keyWords(keys: string): string {
  return keys
    .split('+')
    .map((key) => words[key] ?? key)
    .join('+');
}
