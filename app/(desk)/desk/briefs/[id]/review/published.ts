import type { LiveClaim } from '@/components/review/claim/claim-notices.tsx';
import type { OverrideFacts } from '@/components/review/publication/overrides.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import { overridableRules, passedBy, stillOpen } from '@/lib/domain/review/override.ts';
import { excerpt } from '@/lib/domain/words/excerpt.ts';

/** The claims that readers see, with what is said beside them; null while they see none. */
export function liveClaims({ id, dossier, assessment }: DeskBrief, actor: Actor) {
  const { live, notices, settings } = dossier;
  if (!live || assessment.state.public !== 'live') return null;
  return {
    briefId: id,
    version: live.number,
    claims: live.edition.content.claims.map(
      (claim): LiveClaim => ({
        id: claim.id,
        number: claim.number,
        excerpt: excerpt(claim.content.text),
        notice: notices.find(({ claimId, ended }) => claimId === claim.id && !ended) ?? null,
      }),
    ),
    mayMark: can(actor, 'mark-claim').ok,
    timeZone: settings.timeZone,
  };
}

/** What is let pass of the checklist, and what might be. */
export function overrides({ id, dossier, assessment }: DeskBrief, actor: Actor): OverrideFacts {
  const { passables } = assessment;
  const open = Map.groupBy(stillOpen(passables, dossier.overrides), ({ rule }) => rule);
  return {
    briefId: id,
    timeZone: dossier.settings.timeZone,
    mayOverride: can(actor, 'override').ok,
    open: overridableRules.flatMap((rule) => {
      const items = open.get(rule);
      if (!items) return [];
      return [
        { rule, covers: items.map(({ key }) => key), words: items.map(({ words }) => words) },
      ];
    }),
    standing: dossier.overrides.map((override) => ({
      ...override,
      words: passedBy(override, passables).map(({ words }) => words),
    })),
  };
}
