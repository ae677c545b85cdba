import type { StyledReference } from '@/lib/domain/reference/reference-styles.ts';

/** References written in a style, each under the number that readers see. */
export function ReferenceList({
  references,
}: {
  references: ReadonlyArray<StyledReference & { number: number }>;
}) {
  return (
    <ul className="grid gap-2 font-serif" aria-label="References">
      {references.map(({ id, number, parts }) => (
        <li key={id} className="grid grid-cols-[2.5rem_1fr] gap-2">
          <span className="font-sans text-sm text-soft tabular-nums">
            <span className="sr-only">Cited as </span>[{number}]
          </span>
          <span dir="auto" className="[overflow-wrap:anywhere]">
            {parts.map(({ words, isItalic }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
              isItalic ? <i key={at}>{words}</i> : <span key={at}>{words}</span>,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
