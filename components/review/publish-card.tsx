'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { publishAction } from '@/lib/actions/review.ts';
import type { VersionClass } from '@/lib/domain/edition.ts';
import { ActButton } from '../desk/act-button.tsx';
import { Field, Select, Textarea } from '../ui/field.tsx';

/** Publishes what was signed off: the first version, or the next one with a note for readers. */
export function PublishCard({
  briefId,
  slug,
  live,
  signedOffBy,
  claimsChanged,
  blocked,
}: {
  briefId: string;
  slug: string;
  /** Number of the live version, or null. */
  live: number | null;
  signedOffBy: string | null;
  claimsChanged: boolean;
  blocked: string | null;
}) {
  const router = useRouter();
  const [versionClass, setClass] = useState<VersionClass>(
    live === null ? 'first' : claimsChanged ? 'correction' : 'minor',
  );
  const [note, setNote] = useState('');
  return (
    <section aria-labelledby="publish-title" className="grid gap-3 rounded-card border bg-card p-4">
      <h2 id="publish-title" className="text-sm font-semibold">
        {live === null ? 'Publish' : `Publish version ${live + 1}`}
      </h2>
      <p className="text-sm text-soft">
        {signedOffBy ? `Signed off by ${signedOffBy}. ` : ''}
        It will be readable at /briefs/{slug}.
      </p>
      {live === null ? null : (
        <>
          <Field label="What kind of change">
            {(described) => (
              <Select
                {...described}
                value={versionClass}
                onChange={({ target }) => setClass(chosenClass(target.value))}
              >
                <option value="minor" disabled={claimsChanged}>
                  Minor: no claim changed
                </option>
                <option value="update">Update: something happened</option>
                <option value="correction">Correction: we were wrong</option>
              </Select>
            )}
          </Field>
          <Field label="Note for readers" hint="Needed for all but a minor change.">
            {(described) => (
              <Textarea
                {...described}
                rows={2}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
        </>
      )}
      <ActButton
        blocked={blocked}
        act={async () => {
          const outcome = await publishAction({ briefId, class: versionClass, note });
          router.refresh();
          return outcome;
        }}
      >
        {live === null ? 'Publish' : `Publish version ${live + 1}`}
      </ActButton>
    </section>
  );
}

function chosenClass(value: string): VersionClass {
  return value === 'update' || value === 'correction' ? value : 'minor';
}
