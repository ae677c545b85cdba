import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImportProgressView } from '@/components/desk/references/import-progress.tsx';
import { buttonClass } from '@/components/ui/button.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { importProblems, importProgress } from '@/lib/data/source/source-imports.ts';
import { referenceForms } from '@/lib/domain/reference/reference-formats.ts';
import { idOf } from '../../../../brief-id.ts';

export const metadata = { title: 'Import of references' };

/** As many problems as somebody reads. */
const SHOWN = 200;

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const progress = await importProgress(actor, await idOf(params));
  if (!progress) notFound();
  const problems = await importProblems(actor, progress.id, SHOWN);
  const { broken, by, fileName, format } = progress;
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <div className="grid gap-1">
        <h1 className="font-serif text-2xl font-bold [overflow-wrap:anywhere]">{fileName}</h1>
        <p className="text-sm text-soft">
          {referenceForms[format].name}, imported by {by}
        </p>
      </div>
      <ImportProgressView progress={progress} />
      {problems.length > 0 ? (
        <section aria-labelledby="problems" className="grid gap-2">
          <h2 id="problems" className="text-sm font-semibold">
            Broken references
          </h2>
          <ul className="list-disc space-y-1 pl-5 text-sm [overflow-wrap:anywhere]">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {broken > SHOWN ? <p className="text-sm text-soft">And {broken - SHOWN} more.</p> : null}
          <p className="text-sm text-soft">
            Correct them in the file and import it again: what is known is not added twice.
          </p>
        </section>
      ) : null}
      <p className="flex flex-wrap gap-3">
        <Link href="/desk/sources" className={buttonClass('primary')}>
          See the library
        </Link>
        <Link href="/desk/sources/import" className={buttonClass('secondary')}>
          Import more
        </Link>
      </p>
    </main>
  );
}
