import type { Inline } from './reading.ts';

/** The words of a block as one string: citations take no room, a line break is one character. */
export function blockWords(inlines: readonly Inline[]): string {
  return inlines.map(inlineWords).join('');
}

export function inlineWords(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  return inline.kind === 'break' ? '\n' : '';
}

/**
 * The words of a stretch with the targets of its links, which are content where formatting is not:
 * `words ⟨https://…⟩`. These brackets are read as `<` and `>` where people typed them, so that no
 * typed words can be taken for a link.
 */
export function wordsWithTargets(inlines: readonly Inline[]): string {
  const words: string[] = [];
  let open: string | null = null;
  const close = () => {
    if (open !== null) words.push(` ⟨${encoded(open)}⟩`);
    open = null;
  };
  for (const inline of inlines) {
    if (inline.kind === 'citation') continue;
    const href = inline.kind === 'text' ? inline.href : null;
    if (href !== open) close();
    open = href;
    words.push(inlineWords(inline).replaceAll('⟨', '<').replaceAll('⟩', '>'));
  }
  close();
  return words.join('');
}

function encoded(href: string): string {
  return href.replaceAll('⟨', '%E2%9F%A8').replaceAll('⟩', '%E2%9F%A9');
}

/** Canonical words as people read them: without the targets of links. */
export function withoutTargets(words: string): string {
  return words.replace(/ ⟨[^⟩]*⟩/g, '');
}
