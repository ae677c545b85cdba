'use client';

import { useRouter } from 'next/navigation';
import { retractAction } from '@/lib/actions/publication.ts';
import { ReasonedAct } from '../../desk/sources/reasoned-act.tsx';
import { When } from '../../desk/when.tsx';
import { Card, Fold } from '../card.tsx';

/** Says that the brief was taken back: by whom, why, and what it takes to bring it back. */
export function RetractedCard({
  slug,
  retraction: { reason, by, at },
  timeZone,
}: {
  slug: string;
  retraction: { reason: string; by: string; at: Date };
  timeZone: string;
}) {
  return (
    <Card id="retracted" title="Retracted" isGrave>
      <p>{reason}</p>
      <p className="text-xs text-soft">
        {by}, <When at={at} timeZone={timeZone} />
      </p>
      <p className="text-soft">
        Approvals and sign-offs from before count no longer. Published again, it is an update or a
        correction with a note.
      </p>
      <a className="underline" href={`/briefs/${slug}`}>
        What readers see
      </a>
    </Card>
  );
}

/** Takes the live brief back, at once. */
export function Retract({ briefId }: { briefId: string }) {
  const router = useRouter();
  return (
    <Fold title="Retract the brief">
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
    </Fold>
  );
}
