import { claimAnchor, threadAnchor } from '../checklist/anchors.ts';
import type { AuditEvent } from '../record/audit-event.ts';

/**
 * Where at the desk somebody who is told of an event finds what it is about, as a header carries it:
 * documents may call a claim by any name.
 */
export function placeOf(event: AuditEvent, briefId: string | null): string {
  return encodeURI(pathOf(event, briefId).toWellFormed());
}

function pathOf(event: AuditEvent, briefId: string | null): string {
  const brief = briefId === null ? '/desk' : `/desk/briefs/${briefId}`;
  const review = briefId === null ? '/desk' : `${brief}/review`;
  switch (event.kind) {
    case 'thread-started':
    case 'comment-added':
    case 'comment-edited':
    case 'thread-resolved':
    case 'thread-reopened':
      return `${brief}#${threadAnchor(event.threadId)}`;
    case 'claim-approved':
    case 'changes-requested':
    case 'claim-withdrawn':
    case 'claim-under-re-check':
    case 'notice-lifted':
      return `${review}#${claimAnchor(event.claimId)}`;
    case 'reviewer-assigned':
    case 'assignment-ended':
    case 'due-day-changed':
      return event.claim === null ? review : `${review}#${claimAnchor(event.claim.id)}`;
    case 'brief-returned':
    case 'question-taken':
      return brief;
    case 'purge-asked':
    case 'purge-declined':
    case 'purge-withdrawn':
    case 'text-purged':
      return event.of === 'brief' ? `${brief}/removal` : '/desk/removals';
    case 'source-event-noted':
      return `/desk/sources/${event.sourceId}`;
    case 'question-received':
    case 'question-set-aside':
    case 'question-taken-up-again':
      return `/desk/questions#question-${event.questionId}`;
    case 'question-merged':
      return `/desk/questions#question-${event.intoId}`;
    default:
      return review;
  }
}
