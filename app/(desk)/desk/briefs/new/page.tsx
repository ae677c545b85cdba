import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form.tsx';
import { Field, Input } from '@/components/ui/field.tsx';
import { startBriefAction } from '@/lib/actions/briefs.ts';
import { requireActor } from '@/lib/auth/actor.ts';
import { can } from '@/lib/domain/policy.ts';

export const metadata = { title: 'Start a brief' };

export default async function NewBriefPage() {
  const actor = await requireActor();
  if (!can(actor, 'create-brief').ok) notFound();
  return (
    <main className="mx-auto grid w-full max-w-2xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Start a brief</h1>
      <ActionForm action={startBriefAction} submit="Start the brief">
        <Field
          label="Headline"
          hint="One question that the brief will answer. It can be changed until it is published."
        >
          {(described) => <Input {...described} name="headline" required maxLength={300} />}
        </Field>
      </ActionForm>
      <p className="text-sm text-soft">
        Do you have a finished text?{' '}
        <a className="underline" href="/desk/import">
          Import it instead
        </a>
        .
      </p>
    </main>
  );
}
