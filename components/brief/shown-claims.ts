import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { ClaimNoticeKind } from '@/lib/domain/publication/claim-notice.ts';
import type { EditionClaim, EditionContent } from '@/lib/domain/publication/edition.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';

/** What is said beside a claim since its version was published. */
export type NoticeLine = {
  claimId: string;
  kind: ClaimNoticeKind;
  reason: string;
  on: CalendarDate;
};

/** A claim as frozen, and what is said beside it since. */
export type ShownClaim = EditionClaim & { notice?: NoticeLine };

/** An edition as it is shown by now. */
export type ShownContent = Omit<EditionContent, 'claims'> & { claims: ShownClaim[] };

/** The edition with what is said beside its claims. */
export function withNotices(content: EditionContent, notices: readonly NoticeLine[]): ShownContent {
  const beside = (id: string) => notices.find(({ claimId }) => claimId === id);
  return {
    ...content,
    claims: content.claims.map((claim) => {
      const notice = beside(claim.id);
      return notice ? { ...claim, notice } : claim;
    }),
  };
}

type Look = Pick<Verdict, 'tone' | 'shape' | 'label'>;

export const noticeLooks: Record<ClaimNoticeKind, Look> = {
  withdrawn: { tone: 'bad', shape: '✕', label: 'Withdrawn' },
  'under-re-check': { tone: 'mixed', shape: '◐', label: 'Under re-check' },
};

/** How a claim is marked in the text: by its verdict, or by what is said beside it since. */
export function lookOf({ verdict, notice }: ShownClaim): Look {
  return notice ? noticeLooks[notice.kind] : verdict;
}
