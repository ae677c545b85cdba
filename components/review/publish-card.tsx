'use client';

import { useRouter } from 'next/navigation';
import { publishAction } from '@/lib/actions/review.ts';
import { ActButton } from '../desk/act-button.tsx';
import { EditionFields, useEditionChoice } from './edition-fields.tsx';

/** Publishes what was signed off: the first version, or the next one with a note for readers. */
export function PublishCard({
  briefId,
  slug,
  live,
  signedOffBy,
  claimsChanged,
  isScheduled,
  blocked,
}: {
  briefId: string;
  slug: string;
  /** Number of the live version, or null. */
  live: number | null;
  signedOffBy: string | null;
  claimsChanged: boolean;
  /** Whether it is to be published by itself later. */
  isScheduled: boolean;
  blocked: string | null;
}) {
  const router = useRouter();
  const [choice, choose] = useEditionChoice(live, claimsChanged);
  return (
    <section aria-labelledby="publish-title" className="grid gap-3 rounded-card border bg-card p-4">
      <h2 id="publish-title" className="text-sm font-semibold">
        {live === null ? 'Publish' : `Publish version ${live + 1}`}
      </h2>
      <p className="text-sm text-soft">
        {signedOffBy ? `Signed off by ${signedOffBy}. ` : ''}
        It will be readable at /briefs/{slug}.
        {isScheduled ? ' Publishing now takes it off the schedule.' : ''}
      </p>
      <EditionFields live={live} claimsChanged={claimsChanged} choice={choice} onChoose={choose} />
      <ActButton
        blocked={blocked}
        act={async () => {
          const outcome = await publishAction({ briefId, ...choice });
          router.refresh();
          return outcome;
        }}
      >
        {live === null ? 'Publish' : `Publish version ${live + 1}`}
      </ActButton>
    </section>
  );
}
