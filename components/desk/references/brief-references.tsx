import type { ReferenceStyle, StyledReference } from '@/lib/domain/reference/reference-styles.ts';
import { CopyReferences } from './copy-references.tsx';
import { ReferenceDownloads } from './reference-downloads.tsx';
import { ReferenceList } from './reference-list.tsx';
import { StyleLinks } from './style-links.tsx';

/** A brief's references as readers of papers know them: in a style of one's choice, to copy or to keep. */
export function BriefReferences({
  briefId,
  style,
  references,
  leftOut,
}: {
  briefId: string;
  style: ReferenceStyle;
  references: ReadonlyArray<StyledReference & { number: number }>;
  /** How many numbers are cited whose source is not in the library. */
  leftOut: number;
}) {
  const text = references.map(({ parts }) => parts.map(({ words }) => words).join('')).join('\n');
  return (
    <section id="references" aria-labelledby="as-references" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id="as-references" className="font-serif text-lg font-bold">
          References
        </h2>
        <StyleLinks chosen={style} />
      </div>
      <ReferenceList references={references} />
      {leftOut > 0 ? (
        <p className="text-sm text-soft">
          {leftOut === 1 ? 'One cited number' : `${leftOut} cited numbers`} without a source{' '}
          {leftOut === 1 ? 'is' : 'are'} left out.
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        <CopyReferences text={text} />
        <ReferenceDownloads what="these references" href={`/api/briefs/${briefId}/references`} />
      </div>
    </section>
  );
}
