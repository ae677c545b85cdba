import { AddSource } from '@/components/desk/library/add-source.tsx';
import { LibraryLinks } from '@/components/desk/library/library-links.tsx';
import { LibrarySearch } from '@/components/desk/library/library-search.tsx';
import { NothingFound } from '@/components/desk/library/nothing-found.tsx';
import { SourceRows } from '@/components/desk/library/source-rows.tsx';
import { Pages } from '@/components/desk/pages.tsx';
import { LibraryReferences } from '@/components/desk/references/library-references.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { libraryPage } from '@/lib/data/source/library.ts';
import { can } from '@/lib/domain/policy.ts';
import { libraryHref, libraryQuery } from '@/lib/domain/source/library-query.ts';
import { counted } from '@/lib/domain/words/wording.ts';

export const metadata = { title: 'Sources' };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function SourcesPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  const query = libraryQuery(await searchParams);
  const mayAdd = can(actor, 'add-source').ok;
  const { sources, found, page, pages } = await libraryPage(actor, query);
  return (
    <main className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Sources</h1>
        <LibraryLinks mayAdd={mayAdd} />
      </div>
      {mayAdd ? <AddSource /> : null}
      <LibrarySearch query={query} />
      {found > 0 ? (
        <>
          <p className="text-sm text-soft" role="status">
            {counted(found, 'source')}
          </p>
          <SourceRows sources={sources} />
          <Pages page={page} pages={pages} hrefOf={(to) => libraryHref({ ...query, page: to })} />
        </>
      ) : (
        <NothingFound query={query} />
      )}
      <LibraryReferences />
    </main>
  );
}
