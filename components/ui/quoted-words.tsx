import type { Passage } from '@/lib/domain/publication/edition.ts';
import { stretchOf } from '@/lib/domain/quotation/omission.ts';
import { isCutOff } from '@/lib/domain/quotation/passage.ts';

/**
 * The words of a passage that a quotation stands for: what it leaves out of them is set apart, and an
 * ellipsis says where they go on.
 */
export function QuotedWords({
  quotation,
  passage,
  className,
}: {
  quotation: string;
  passage: Passage;
  className?: string;
}) {
  const stretch = stretchOf(quotation, passage.quotation).map(({ words, isQuoted }, index) =>
    isQuoted ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
      <mark key={index} className={className}>
        {words}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index} className="left-out" title="Left out of the quotation">
        <span className="sr-only"> left out of the quotation: </span>
        {words}
      </span>
    ),
  );
  return (
    <>
      {stretch}
      {isCutOff(quotation, passage) ? '…' : ''}
    </>
  );
}
