'use client';

import { type ReactNode, useId, useRef } from 'react';
import type { VerdictUse } from '@/lib/domain/claim/verdict-scale.ts';
import type { SettingsValue } from '@/lib/domain/publication/settings-section.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import { sectionTitles } from './section-words.ts';
import { useSection } from './use-section.ts';
import { useUnsaved } from './use-unsaved.ts';

/** What every section is given by the page. */
export type SectionProps = {
  /** Why it cannot be changed; null where it can. */
  blocked: string | null;
};

/** One section of the settings, saved by itself. What was typed stays when it is refused, and is not left unasked. */
export function SectionForm({
  hint,
  present,
  read,
  retiring = [],
  onSaved = () => {},
  saved = 'Saved.',
  blocked,
  children,
}: SectionProps & {
  hint: ReactNode;
  /** What the section says, as of the last refresh. */
  present: SettingsValue;
  /** What the form asks for. */
  read: (form: FormData) => SettingsValue;
  retiring?: readonly VerdictUse[];
  onSaved?: (value: SettingsValue) => void;
  /** What is said once it is saved. */
  saved?: string;
  children: ReactNode;
}) {
  const id = useId();
  const title = sectionTitles[present.section];
  const form = useRef<HTMLFormElement>(null);
  const { save, pending, refusal, isSaved, seen } = useSection(present, onSaved);
  useUnsaved(form, read, seen);
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-card border bg-card p-5">
      <div>
        <h2 id={id} className="font-serif text-lg font-bold">
          {title}
        </h2>
        <p className="text-sm text-soft">{hint}</p>
      </div>
      <form
        ref={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save(read(new FormData(event.currentTarget)), retiring);
        }}
      >
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={pending || blocked !== null}>
            Save <span className="sr-only">{title}</span>
          </Button>
          {blocked ? <span className="text-sm text-soft">{blocked}</span> : null}
        </div>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {isSaved ? (
          <Notice tone="good" live>
            {saved}
          </Notice>
        ) : null}
      </form>
    </section>
  );
}

/** The words of a field of a form. */
export function wordsIn(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
