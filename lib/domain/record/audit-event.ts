import type { Capability } from '../actor.ts';
import type { SourceEventKind } from '../health/source-event.ts';
import type { ClaimNoticeKind } from '../publication/claim-notice.ts';
import type { VersionClass } from '../publication/edition.ts';
import type { EmptiedEvent } from '../purge/emptied-events.ts';
import type { PurgeKind } from '../purge/purge.ts';
import type { AssignmentEnd } from '../review/assignment.ts';
import type { Lapses } from '../review/lapse.ts';
import type { OverridableRule } from '../review/override.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { ValueChange } from '../words/value-change.ts';

/**
 * Every act of the product, with the details that its record keeps. Keystrokes are not acts.
 * Details are plain data, and name things by id as well as by the words they had at the time.
 */
export type AuditEvent =
  | BriefEvent
  | PublicationEvent
  | AssignmentEvent
  | QuestionEvent
  | PurgeEvent
  | LibraryEvent
  | MemberEvent;

type BriefEvent =
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

/** What is done to what readers see, or will see. */
type PublicationEvent =
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

type AssignmentEvent =
  | ({ kind: 'reviewer-assigned'; dueOn: CalendarDate | null; note: string } & Assigned)
  | ({ kind: 'assignment-ended'; as: AssignmentEnd; reason: string | null } & Assigned)
  | ({
      kind: 'due-day-changed';
      before: CalendarDate | null;
      after: CalendarDate | null;
    } & Assigned);

type Assigned = {
  assignmentId: string;
  /** The reviewer, by id and by name. */
  memberId: string;
  member: string;
  /** Null where the whole brief is meant. */
  claim: { id: string; number: number; excerpt: string } | null;
};

type QuestionEvent =
  | { kind: 'question-received'; questionId: string; excerpt: string; from: QuestionSource }
  | { kind: 'question-merged'; questionId: string; excerpt: string; intoId: string; into: string }
  | { kind: 'question-taken'; questionId: string; excerpt: string }
  | { kind: 'question-set-aside'; questionId: string; excerpt: string; reason: string }
  | { kind: 'question-taken-up-again'; questionId: string; excerpt: string }
  | { kind: 'asker-told'; questionId: string; excerpt: string };

type QuestionSource = 'reader' | 'follow-up' | 'member';

/** Of events of these kinds nothing is ever taken away. */
type PurgeEvent =
  | ({ kind: 'purge-asked'; reason: string } & Purged)
  | ({ kind: 'purge-declined'; reason: string } & Purged)
  | ({ kind: 'purge-withdrawn' } & Purged)
  | ({
      kind: 'text-purged';
      /** The admin who asked for it, by id and by name; who did it is the event's doer. */
      askedById: string;
      askedBy: string;
      /** The events of the record whose words went with it. */
      emptied: EmptiedEvent[];
    } & Purged);

type Purged = {
  purgeId: string;
  of: PurgeKind;
  /** Of a captured text; null for a brief. */
  digest: string | null;
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

type LibraryEvent =
  | { kind: 'source-added'; sourceId: string; title: string }
  | {
      kind: 'source-corrected';
      sourceId: string;
      title: string;
      /** Absent in records of long ago. */
      changes?: ValueChange[];
    }
  | {
      kind: 'source-described';
      sourceId: string;
      title: string;
      from: 'page' | 'file';
      fields: string[];
      /** Absent in records of long ago. */
      changes?: ValueChange[];
    }
  | {
      kind: 'sources-imported';
      importId: string;
      from: string;
      added: number;
      known: number;
      broken: number;
    }
  | {
      kind: 'sources-merged';
      /** The entry that stays. */
      sourceId: string;
      title: string;
      mergedId: string;
      mergedTitle: string;
      reason: string;
    }
  | {
      kind: 'credibility-noted';
      sourceId: string;
      title: string;
      notes: string;
      /** What was noted until then; absent in records of long ago. */
      before?: string;
    }
  | { kind: 'capture-requested'; sourceId: string; title: string; from: string }
  | { kind: 'capture-added'; sourceId: string; title: string; digest: string }
  | { kind: 'look-requested'; sourceId: string; title: string }
  | {
      kind: 'source-event-noted';
      eventId: string;
      sourceId: string;
      title: string;
      event: SourceEventKind;
      quotation: string | null;
      reason: string;
    };

type MemberEvent =
  | {
      kind: 'settings-changed';
      settings: string[];
      /** What each said before and after; absent in records of long ago. */
      changes?: Array<{ setting: string; before: string; after: string }>;
    }
  | {
      kind: 'addresses-forgotten';
      /** Of acts before this day, in the publication's time zone. */
      before: CalendarDate;
      count: number;
    }
  | { kind: 'search-saved'; name: string; query: string }
  | { kind: 'search-removed'; name: string; query: string }
  | { kind: 'notification-choice-changed'; concern: string; before: string; after: string }
  | { kind: 'member-invited'; email: string; capabilities: Capability[] }
  | { kind: 'invitation-revoked'; email: string }
  | { kind: 'member-joined'; memberId: string; email: string }
  | {
      kind: 'capabilities-changed';
      memberId: string;
      email: string;
      before: Capability[];
      after: Capability[];
    }
  | { kind: 'member-suspended'; memberId: string; email: string }
  | { kind: 'member-reinstated'; memberId: string; email: string }
  | { kind: 'signed-in'; memberId: string; email: string; by: 'password' | 'link' | 'provider' }
  | { kind: 'signed-out'; memberId: string; email: string };

export type AuditKind = AuditEvent['kind'];
