'use client';

import { useRouter } from 'next/navigation';
import { retractAction } from '@/lib/actions/publication.ts';
import { ReasonedAct } from '../desk/sources/reasoned-act.tsx';
import { When } from '../desk/when.tsx';

/** Takes the live brief back, or says that it was. */
export function RetractCard({
  briefId,
  slug,
  retracted,
  blocked,
  timeZone,
}: {
  briefId: string;
  slug: string;
  /** What took it back; null while it is live. */
  retracted: { reason: string; by: string; at: Date } | null;
  /** Why this member cannot retract it. */
  blocked: string | null;
  timeZone: string;
}) {
  const router = useRouter();
  if (retracted) {
    const { reason, by, at } = retracted;
    return (
      <section
        aria-labelledby="retracted-title"
        className="grid gap-2 rounded-card border border-bad/50 bg-card p-4 text-sm"
      >
        <h2 id="retracted-title" className="font-semibold">
          Retracted
        </h2>
        <p>
          By {by}, <When at={at} timeZone={timeZone} />: {reason}
        </p>
        <p className="text-soft">
          Approvals and sign-offs from before count no longer. Published again, it is an update or a
          correction with a note.
        </p>
        <a className="underline" href={`/briefs/${slug}`}>
          What readers see
        </a>
      </section>
    );
  }
  return (
    <details className="rounded-card border bg-card p-4 text-sm">
      <summary className="cursor-pointer font-semibold">Retract the brief</summary>
      <div className="pt-3">
        {blocked ? (
          <p className="text-soft">{blocked}</p>
        ) : (
          <ReasonedAct
            label="Why it is retracted"
            hint="Readers see this in place of the brief, at once and at every version’s address. Only a full review brings it back."
            needed="Tell readers why first."
            button="Retract the brief"
            act={async (reason) => {
              const outcome = await retractAction({ briefId, reason });
              router.refresh();
              return outcome;
            }}
          />
        )}
      </div>
    </details>
  );
}
