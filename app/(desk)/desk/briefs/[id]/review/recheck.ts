import type { ComponentProps } from 'react';
import type { LiveCard } from '@/components/review/publication/live-card.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { readLiveClaims, recheckTermsOf } from '@/lib/data/publication/live-reading.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** What the card of the live version says; null while none is live. */
export async function recheckOf(
  brief: DeskBrief,
  actor: Actor,
): Promise<Omit<ComponentProps<typeof LiveCard>, 'children'> | null> {
  if (brief.assessment.state.public !== 'live') return null;
  const reading = await readLiveClaims(actor, brief);
  if (!reading) return null;
  const { live, claims } = reading;
  return {
    href: `/desk/briefs/${brief.id}/recheck`,
    version: live.number,
    checkedOn: live.content.checkedOn,
    today: brief.dossier.today,
    terms: await recheckTermsOf(actor, brief),
    concerned: claims.filter(({ isAsked }) => isAsked).map(({ number }) => number),
  };
}
