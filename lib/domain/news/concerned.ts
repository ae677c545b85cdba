import type { AuditEvent } from '../record/audit-event.ts';
import type { AssignmentEnd } from '../review/assignment.ts';
import type { Concern } from './notification.ts';

/** What somebody may have to do with an event; who that is, `lib/data/news/people-concerned.ts` finds. */
export type Role =
  /** Whoever wrote in the brief since its last version, or contributed to a claim as it stands. */
  | 'writer'
  /** Whoever contributed to the event's claim. */
  | 'claim-writer'
  /** Whoever submitted the brief last. */
  | 'submitter'
  /** Whoever the brief, or a claim of it, is given to for review. */
  | 'assigned-reviewer'
  /** Whoever may review, where the brief is given to nobody. */
  | 'any-reviewer'
  /** Whoever decided about the event's claim or, where it names none, about any of the brief. */
  | 'decider'
  /** Whoever approved words that lapsed since. */
  | 'lapsed-approver'
  /** Whoever signed the brief off last. */
  | 'signer'
  /** Whoever scheduled the event's publication. */
  | 'scheduler'
  /** Whoever published the brief last. */
  | 'publisher'
  | 'may-publish'
  | 'may-purge'
  /** Whoever the event names: the reviewer of an assignment, the member whose access changed. */
  | 'named'
  /** Whoever gave the event's assignment. */
  | 'assigner'
  /** Whoever the event's comment mentions, and was not told so before. */
  | 'mentioned'
  /** Whoever spoke in the event's thread, or holds up approval with it. */
  | 'participant'
  /** The member who added the event's question, or one that its brief answers. */
  | 'asker'
  | 'may-answer'
  /** Whoever contributed to a claim that leans on the event's source, or submitted its brief. */
  | 'source-writer'
  /** Whoever approved such a claim. */
  | 'source-approver';

/** Why an event is told, and to whom. */
export type Telling = { concern: Concern; to: readonly Role[] };

/**
 * Whom an event concerns, the strongest reason first. Empty for what concerns nobody beyond its
 * doer; so it is for every kind of event that is not named here.
 */
export function tellingsOf(event: AuditEvent): readonly Telling[] {
  switch (event.kind) {
    case 'thread-started':
      return [mentions, { concern: 'discussion', to: ['writer'] }];
    case 'comment-added':
      return [mentions, { concern: 'discussion', to: ['participant', 'writer'] }];
    case 'comment-edited':
      return [mentions];
    case 'thread-resolved':
    case 'thread-reopened':
      return [{ concern: 'discussion', to: ['participant'] }];
    case 'brief-submitted':
      return [{ concern: 'submitted', to: ['assigned-reviewer', 'any-reviewer'] }];
    case 'brief-returned':
      return [
        { concern: 'returned', to: ['submitter', 'writer'] },
        { concern: 'submitted', to: ['assigned-reviewer', 'decider'] },
      ];
    case 'changes-requested':
      return [{ concern: 'changes-asked', to: ['claim-writer', 'submitter'] }];
    case 'claim-approved':
      return [{ concern: 'approved', to: ['claim-writer'] }];
    case 'approvals-lapsed':
      return [
        {
          concern: 'lapsed',
          to: event.signOffId ? ['signer', 'lapsed-approver'] : ['lapsed-approver'],
        },
      ];
    case 'brief-signed-off':
      return [{ concern: 'ready', to: ['submitter', 'writer', 'may-publish'] }];
    case 'item-overridden':
    case 'override-taken-back':
      return [{ concern: 'ready', to: ['submitter', 'writer', 'assigned-reviewer'] }];
    case 'version-published':
      return [
        ...(isByClock(event) ? [carriedOut] : []),
        { concern: 'published', to: ['submitter', 'writer', 'decider', 'signer'] },
        { concern: 'question', to: ['asker'] },
      ];
    case 'brief-scheduled':
    case 'schedule-taken-off':
    case 'schedule-held':
      return [{ concern: 'schedule', to: ['scheduler', 'submitter', 'writer', 'signer'] }];
    case 'schedule-cancelled':
      // Whoever scheduled it may be gone; somebody has to take it up.
      return [
        { concern: 'schedule', to: ['scheduler', 'submitter', 'writer', 'signer', 'may-publish'] },
      ];
    case 'brief-retracted':
    case 'claim-withdrawn':
    case 'claim-under-re-check':
    case 'notice-lifted':
      return [
        { concern: 'withdrawn', to: ['submitter', 'writer', 'decider', 'signer', 'publisher'] },
      ];
    case 'purge-asked':
    case 'purge-declined':
    case 'purge-withdrawn':
      return [{ concern: 'removal', to: ['may-purge'] }];
    case 'text-purged':
      return [
        { concern: 'removal', to: ['may-purge', 'submitter', 'decider', 'signer', 'publisher'] },
      ];
    case 'reviewer-assigned':
    case 'due-day-changed':
      return [{ concern: 'assigned', to: ['named'] }];
    case 'assignment-ended':
      return assignmentEnded(event.as);
    case 'source-event-noted':
      return [{ concern: 'source', to: ['source-writer', 'source-approver'] }];
    case 'question-received':
      return [{ concern: 'backlog', to: ['may-answer'] }];
    case 'question-taken':
    case 'question-merged':
    case 'question-set-aside':
    case 'question-taken-up-again':
      return [{ concern: 'question', to: ['asker'] }];
    case 'capabilities-changed':
    case 'member-reinstated':
      return [{ concern: 'access', to: ['named'] }];
    default:
      return [];
  }
}

/**
 * Whether the clock did it for a member, who is on record as its doer and has to be told all the
 * same: they were not there.
 */
export function isByClock(event: AuditEvent): boolean {
  return event.kind === 'version-published' && event.scheduleId !== undefined;
}

const carriedOut: Telling = { concern: 'schedule', to: ['scheduler'] };

const mentions: Telling = { concern: 'mentioned', to: ['mentioned'] };

/** Publication ends assignments as done, and is told itself. */
function assignmentEnded(as: AssignmentEnd): Telling[] {
  if (as === 'done') return [];
  return [{ concern: 'assigned', to: [as === 'declined' ? 'assigner' : 'named'] }];
}
