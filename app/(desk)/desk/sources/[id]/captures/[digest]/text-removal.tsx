import { Removal } from '@/components/desk/purge/removal.tsx';
import { PurgeEntry } from '@/components/desk/purge/removal-list.tsx';
import { wouldGoWithText } from '@/lib/data/purge/captured-texts.ts';
import { purgesOf } from '@/lib/data/purge/purges.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** The removal of a captured text, for admins: folded away until one is asked for. */
export async function TextRemoval({
  actor,
  digest,
  timeZone,
  isGone,
}: {
  actor: Actor;
  digest: string;
  timeZone: string;
  isGone: boolean;
}) {
  const target = { briefId: null, digest };
  const purges = await purgesOf(actor, target);
  if (isGone) {
    return (
      <ul aria-label="How it came to this" className="rounded-card border bg-card px-4">
        {purges.map((purge) => (
          <PurgeEntry key={purge.id} purge={purge} timeZone={timeZone} />
        ))}
      </ul>
    );
  }
  return (
    <details id="removal" open={purges.some(({ ended }) => ended === null)}>
      <summary className="text-sm text-soft">Remove this text for legal reasons</summary>
      <div className="grid gap-6 pt-4">
        <Removal
          of="capture"
          target={target}
          counts={await wouldGoWithText(actor, digest)}
          purges={purges}
          meId={actor.id}
          timeZone={timeZone}
        />
      </div>
    </details>
  );
}
