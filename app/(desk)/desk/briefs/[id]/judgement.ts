import type { ClaimJudgement } from '@/components/editor/types.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { contributorsTo } from '@/lib/document/authorship/authorship.ts';

/** What the desk knows of each claim that was ever judged or stands in the brief, for the editor. */
export function judgementOf({
  dossier,
  assessment,
  ledger,
  names,
}: DeskBrief): Record<string, ClaimJudgement> {
  const ids = new Set([
    ...dossier.reading.claims.map(({ id }) => id),
    ...dossier.decisions.map(({ claimId }) => claimId),
  ]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      {
        decisions: dossier.decisions
          .filter(({ claimId }) => claimId === id)
          .map(({ reviewer, ...decision }) => ({ ...decision, reviewerName: reviewer })),
        contributors: contributorsTo(ledger, id).flatMap((member) => names.get(member) ?? []),
        events: assessment.claims.find((claim) => claim.id === id)?.events ?? [],
        terms: {
          policy: dossier.settings.reviewPolicy,
          retractedAt: dossier.retractedAt,
          notices: dossier.notices.filter(({ claimId }) => claimId === id),
          overrides: dossier.overrides,
        },
      },
    ]),
  );
}
