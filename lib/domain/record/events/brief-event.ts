import type { VersionClass } from '../../publication/edition.ts';
import type { Lapses } from '../../review/lapse.ts';
import type { CalendarDate } from '../../time/calendar-date.ts';
import type { ValueChange } from '../../words/value-change.ts';

/** What is done to a draft and to its claims, and said about them. */
export type BriefEvent =
  | { kind: 'brief-created'; headline: string }
  | { kind: 'brief-imported'; headline: string; claims: number; unresolved: number }
  | { kind: 'brief-submitted'; submissionId: string }
  | { kind: 'brief-returned'; submissionId: string; reason: string | null }
  | ({
      kind: 'claim-approved';
      waivers: number;
      /** Whose objections it sets aside, by name, and why; absent where it sets none aside. */
      setAside?: { objectors: string[]; reason: string };
    } & ClaimJudged)
  | ({ kind: 'changes-requested'; reason: string } & ClaimJudged)
  | ({ kind: 'approvals-lapsed' } & Lapses)
  | { kind: 'brief-signed-off'; signOffId: string; manifest: string; checkedOn: CalendarDate }
  | {
      kind: 'version-published';
      versionId: string;
      number: number;
      class: VersionClass;
      note: string | null;
      manifest: string;
      /** Where the clock published what somebody had scheduled; absent where a member did it then. */
      scheduleId?: string;
    }
  | ({ kind: 'thread-started'; quote: string } & Commented)
  | ({ kind: 'comment-added' } & Commented)
  | {
      kind: 'comment-edited';
      threadId: string;
      commentId: string;
      excerpt: string;
      /** All of its words; absent in records of long ago. */
      said?: { before: string; after: string };
    }
  | { kind: 'thread-resolved'; threadId: string; excerpt: string }
  | { kind: 'thread-reopened'; threadId: string; excerpt: string }
  | { kind: 'search-logged'; entryId: string; place: string; query: string }
  | {
      kind: 'search-struck';
      entryId: string;
      place: string;
      query: string;
      /** The entry that says it right; null where none was written in its place. */
      correctedBy: string | null;
      reason: string;
      /** What the entry said, and what the corrected one says in its place. */
      changes?: ValueChange[];
    }
  | { kind: 'topics-changed'; before: string[]; after: string[] }
  | { kind: 'point-named'; pointId: string; name: string }
  | { kind: 'point-renamed'; pointId: string; before: string; after: string }
  | {
      kind: 'point-restored';
      /** Where in the log the restored words stood, and where it ended before; as decimal digits. */
      restored: string;
      before: string;
      /** The point's name, where it had one. */
      name: string | null;
      /** Words that came back and that went. */
      added: number;
      removed: number;
    };

type ClaimJudged = {
  decisionId: string;
  claimId: string;
  /** The claim's number in reading order when it was judged. */
  number: number;
  digest: string;
  excerpt: string;
};

type Commented = {
  threadId: string;
  commentId: string;
  excerpt: string;
  /** Whether its author holds up approval with it. */
  holds: boolean;
};
