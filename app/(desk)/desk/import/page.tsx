import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form.tsx';
import { Field, Textarea } from '@/components/ui/field.tsx';
import { importAction } from '@/lib/actions/briefs.ts';
import { requireActor } from '@/lib/auth/actor.ts';
import { holds } from '@/lib/domain/actor.ts';

export const metadata = { title: 'Import a text' };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!holds(actor, 'edit')) notFound();
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Import a text</h1>
      <p className="text-soft">
        Paste a whole brief, headline first. Cited sentences become claims that wait for review;
        whatever is left out or doubtful is listed afterwards, with its line.
      </p>
      <ActionForm action={importAction} submit="Import the text">
        <Field label="Text of the brief">
          {(described) => (
            <Textarea {...described} name="text" required rows={18} className="font-serif" />
          )}
        </Field>
      </ActionForm>
    </main>
  );
}
