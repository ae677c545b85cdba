import type { EditionSource } from '@/lib/domain/publication/edition.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { Day } from './day.tsx';
import {
  type PlacedCitation,
  placeOfQuotation,
  type ReadingOrder,
  sourceAddress,
} from './reading-order.ts';
import { sourceFacts, sourceName } from './source-words.ts';

/** Every source that the brief leans on, each with the way there and back to where it is used. */
export function SourceList({ sources, order }: { sources: EditionSource[]; order: ReadingOrder }) {
  const listed = [...sources].sort((one, other) => one.number - other.number);
  return (
    <section className="brief-part" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol className="source-list">
        {listed.map((source) => (
          <SourceEntry
            key={source.id}
            source={source}
            uses={order.citations
              .filter((placed) => placed !== null)
              .filter((placed) => placed.source === source)}
          />
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ source, uses }: { source: EditionSource; uses: PlacedCitation[] }) {
  const name = sourceName(source);
  const url = webAddress(source.description.url);
  const archive = webAddress(source.description.archiveUrl);
  const quoted = new Set(uses.flatMap(({ citation }) => placeOfQuotation(source, citation) ?? []));
  return (
    <li id={sourceAddress(source)} value={source.number}>
      <cite>{name}</cite>
      {sourceFacts(source).map((fact) => `, ${fact}`)}.{' '}
      <span className="source-links">
        {url ? <SourceLink href={url} words="Open" name={name} /> : null}
        {[...quoted].map((there, index) => (
          <SourceLink
            key={there}
            href={there}
            words={quoted.size === 1 ? 'Open at the quotation' : `At quotation ${index + 1}`}
            name={`in ${name}`}
          />
        ))}
        {archive ? <SourceLink href={archive} words="Archived copy" name={`of ${name}`} /> : null}
        {source.capturedOn ? (
          <span>
            Captured <Day on={source.capturedOn} />
          </span>
        ) : null}
      </span>{' '}
      <span className="source-uses">
        <span aria-hidden="true">↑</span>
        {uses.map((use, index) => (
          <a
            key={use.id}
            href={`#${use.id}`}
            aria-label={`${letter(index)}: back to use ${index + 1} of source ${source.number}`}
          >
            {letter(index)}
          </a>
        ))}
      </span>
      {url ? <span className="source-address">{url}</span> : null}
      {archive ? <span className="source-address">Archived: {archive}</span> : null}
    </li>
  );
}

function SourceLink({ href, words, name }: { href: string; words: string; name: string }) {
  return (
    <span className="source-link">
      <a href={href}>
        {words}
        <span className="sr-only"> {name}</span>
      </a>
    </span>
  );
}

/** a, b, … z, aa, ab, … */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
