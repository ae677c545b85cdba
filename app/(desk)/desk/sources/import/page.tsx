import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImportReferencesForm } from '@/components/desk/references/import-references-form.tsx';
import { When } from '@/components/desk/when.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { latestImports } from '@/lib/data/source/source-imports.ts';
import { can } from '@/lib/domain/policy.ts';
import { counted } from '@/lib/domain/words/wording.ts';

export const metadata = { title: 'Import references' };

export default async function ImportReferencesPage() {
  const actor = await requireActor();
  if (!can(actor, 'add-source').ok) notFound();
  const { timeZone } = await readPublication();
  const imports = await latestImports(actor, 10);
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Import references</h1>
        <Link href="/desk/sources" className="text-sm underline">
          All sources
        </Link>
      </div>
      <p className="text-soft">
        Works that the library knows by their address, DOI or title are not added twice. A broken
        reference is left out and named, with its line; the others are read.
      </p>
      <ImportReferencesForm />
      {imports.length > 0 ? (
        <section aria-labelledby="earlier" className="grid gap-2">
          <h2 id="earlier" className="text-sm font-semibold">
            Earlier imports
          </h2>
          <ul className="grid gap-1 text-sm">
            {imports.map(({ id, fileName, total, by, at }) => (
              <li key={id}>
                <Link href={`/desk/sources/import/${id}`} className="underline">
                  {fileName}
                </Link>
                , {counted(total, 'reference')}, by {by}, <When at={at} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
