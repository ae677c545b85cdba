import { ActionForm } from '@/components/ui/action-form.tsx';
import { Field, Input, Textarea } from '@/components/ui/field.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pill } from '@/components/ui/pill.tsx';
import { changeSettingsAction } from '@/lib/actions/settings.ts';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication-settings.ts';
import { can } from '@/lib/domain/policy.ts';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor();
  const settings = await readPublication();
  const allowed = can(actor, 'change-settings');
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Settings</h1>
      {allowed.ok ? null : <Notice>{allowed.refusal.message}</Notice>}
      <ActionForm
        action={changeSettingsAction}
        submit="Save the settings"
        blocked={allowed.ok ? undefined : allowed.refusal.message}
      >
        <Field label="Name of the publication">
          {(described) => (
            <Input {...described} name="name" defaultValue={settings.name} required />
          )}
        </Field>
        <Field label="Time zone" hint="Dates such as “checked on” are days in this time zone.">
          {(described) => (
            <Input {...described} name="timeZone" defaultValue={settings.timeZone} required />
          )}
        </Field>
        <Field
          label="Disclaimer"
          hint="Stands under the date of every brief. A change applies from the next sign-off on; published versions keep theirs."
        >
          {(described) => (
            <Textarea
              {...described}
              name="disclaimer"
              rows={3}
              defaultValue={settings.disclaimer}
              required
            />
          )}
        </Field>
        <Field
          label="Method page"
          hint="What “Learn more” leads to. An empty line starts a paragraph."
        >
          {(described) => (
            <Textarea {...described} name="method" rows={10} defaultValue={settings.method} />
          )}
        </Field>
      </ActionForm>
      <section aria-labelledby="scale" className="grid gap-2">
        <h2 id="scale" className="text-sm font-semibold">
          Verdict scale
        </h2>
        <ul className="flex flex-wrap gap-2">
          {settings.verdictScale.map(({ key, label, rating, tone, shape }) => (
            <li key={key}>
              <Pill tone={tone} shape={shape}>
                {label}
                {rating === null ? ', no number' : `, ${rating}`}
              </Pill>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
