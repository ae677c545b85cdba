import { notFound } from 'next/navigation';
import { ImportForm } from '@/components/desk/import-form.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { can } from '@/lib/domain/policy.ts';

export const metadata = { title: 'Import a text' };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!can(actor, 'import-brief').ok) notFound();
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Import a text</h1>
      <p className="text-soft">
        Paste a whole brief, headline first. Cited sentences become claims that wait for review;
        whatever is left out or doubtful is listed afterwards, with its line.
      </p>
      <ImportForm />
    </main>
  );
}
