import type { ClaimNoticeKind } from '../../publication/claim-notice.ts';
import type { VersionClass } from '../../publication/edition.ts';
import type { OverridableRule } from '../../review/override.ts';

/** What is done to what readers see, or will see. */
export type PublicationEvent =
  | ({ kind: 'brief-scheduled'; class: VersionClass; note: string | null } & Scheduled)
  | ({ kind: 'schedule-taken-off' } & Scheduled)
  | ({ kind: 'schedule-held' } & Scheduled)
  | ({ kind: 'schedule-cancelled'; reason: string } & Scheduled)
  | { kind: 'brief-retracted'; retractionId: string; number: number; reason: string }
  | ({ kind: 'claim-withdrawn' } & NoticeGiven)
  | ({ kind: 'claim-under-re-check' } & NoticeGiven)
  | ({ kind: 'notice-lifted'; notice: ClaimNoticeKind } & NoticeGiven)
  | {
      kind: 'item-overridden';
      overrideId: string;
      rule: OverridableRule;
      covers: string[];
      reason: string;
    }
  | { kind: 'override-taken-back'; overrideId: string; rule: OverridableRule };

type Scheduled = {
  scheduleId: string;
  manifest: string;
  /** ISO instant. */
  publishAt: string;
};

type NoticeGiven = {
  noticeId: string;
  /** The live version. */
  version: number;
  claimId: string;
  /** The claim's number in it. */
  number: number;
  excerpt: string;
  reason: string;
};
