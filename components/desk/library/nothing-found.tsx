import Link from 'next/link';
import { type LibraryQuery, libraryHref } from '@/lib/domain/source/library-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

const everything: LibraryQuery = { words: '', shelf: null, health: null, kind: null, page: 1 };

/** What an empty list says: that nothing is left to do, that nothing was found, or how to begin. */
export function NothingFound({ query }: { query: LibraryQuery }) {
  const { words, shelf, health, kind } = query;
  const isHeld = health !== null || kind !== null;
  if (shelf === 'unresolved' && words === '' && !isHeld) {
    return (
      <EmptyState title="Every source is resolved">Nothing holds up an approval here.</EmptyState>
    );
  }
  if (words === '' && shelf === null && !isHeld) {
    return (
      <EmptyState title="No sources yet">
        Paste an address, a DOI or a reference above; or open a brief and type “[” after a
        statement, and cite a source there.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing in the library answers to that">
      Look for fewer words, or{' '}
      <Link className="underline" href={libraryHref(everything)}>
        look at the whole library
      </Link>
      .
    </EmptyState>
  );
}
