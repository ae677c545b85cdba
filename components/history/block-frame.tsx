import type { ReactNode } from 'react';
import type { TextBlock } from '@/lib/document/reading/reading.ts';

/** A block of the text as plainly as it can be read: a heading, an item, a quotation, a line. */
export function BlockFrame({
  block,
  isEmpty,
  children,
}: {
  block: TextBlock;
  /** Whether nothing is to be shown in it. */
  isEmpty: boolean;
  children: ReactNode;
}) {
  if (block.kind === 'heading') {
    const look = block.opensSection ? 'mt-4 text-lg' : 'mt-2';
    return (
      <h3 className={`font-serif font-bold ${look}`}>
        {isEmpty ? <span className="text-soft">A heading without words</span> : children}
      </h3>
    );
  }
  if (isEmpty) return null;
  const isItem = block.within.includes('listItem');
  const isQuoted = block.within.includes('blockquote');
  return (
    <p
      className={`max-w-prose font-serif leading-relaxed ${isItem ? 'pl-5' : ''} ${isQuoted ? 'border-l-2 pl-4' : ''}`}
    >
      {isItem ? <span aria-hidden="true">• </span> : null}
      {children}
    </p>
  );
}
