import type { ReactNode } from 'react';
import type { WordChange } from '@/lib/domain/words/word-diff.ts';

/** Words with what came and went in place: by colour, by line, and in words for those who listen. */
export function ChangedWords({ words }: { words: readonly WordChange[] }) {
  return words.map(({ kind, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: changes have nothing but their place
    <Changed key={index} change={kind}>
      {text}
    </Changed>
  ));
}

/** One stretch that came, went or stayed; `by` names who wrote what came. */
export function Changed({
  change,
  by = '',
  children,
}: {
  change: WordChange['kind'];
  by?: string;
  children: ReactNode;
}) {
  if (change === 'same') return <span>{children}</span>;
  if (change === 'added') {
    return (
      <ins
        className="bg-good-tint text-good [del+&]:ms-0.5"
        title={by ? `Added by ${by}` : 'Added'}
      >
        <span className="sr-only">{by ? `added by ${by}: ` : 'added: '}</span>
        {children}
      </ins>
    );
  }
  return (
    <del className="bg-bad-tint text-bad" title={by ? `Removed by ${by}` : 'Removed'}>
      <span className="sr-only">{by ? `removed by ${by}: ` : 'removed: '}</span>
      {children}
    </del>
  );
}
