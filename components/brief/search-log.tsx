import type { EditionContent } from '@/lib/domain/publication/edition.ts';
import { counted } from './counted.ts';
import { Day } from './day.tsx';

/** Where the desk looked, with which words, and what came of it. */
export function SearchLog({ entries }: { entries: EditionContent['searchLog'] }) {
  if (entries.length === 0) return null;
  return (
    <section className="brief-part" aria-labelledby="where-we-looked">
      <h2 id="where-we-looked">Where we looked</h2>
      <details className="search-log">
        <summary>{counted(entries.length, 'search', 'searches')}</summary>
        <ul>
          {entries.map(({ place, query, on, outcome }) => (
            <li key={`${place} ${query} ${on} ${outcome}`}>
              <b>{place}</b>, for <em>{query}</em>, <Day on={on} />. {outcome}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
