import { noticeWords } from '../publication/claim-notice.ts';
import { longDate } from '../time/calendar-date.ts';
import { counted } from '../words/wording.ts';
import type { AuditEvent } from './audit-event.ts';
import {
  actsEmptied,
  askedBy,
  assigned,
  assignmentEnded,
  because,
  day,
  due,
  granted,
  holding,
  instant,
  lapsed,
  listed,
  noted,
  overridden,
  purged,
  quoted,
  settingAside,
  signInWords,
  topics,
  versionWords,
} from './sentence-words.ts';

/**
 * What was done, as one plain sentence without its doer, whom the page names beside it. Instants are
 * told in the time zone, which is named; the record itself knows none.
 */
export function describe(event: AuditEvent, timeZone = 'UTC'): string {
  switch (event.kind) {
    case 'brief-created':
      return `Created the brief ${quoted(event.headline)}.`;
    case 'brief-imported':
      return `Imported the brief ${quoted(event.headline)} with ${counted(event.claims, 'claim')}${
        event.unresolved > 0 ? ` and ${counted(event.unresolved, 'unresolved source')}` : ''
      }.`;
    case 'brief-submitted':
      return 'Submitted the brief for review.';
    case 'brief-returned':
      return `Returned the brief to drafting${because(event.reason)}`;
    case 'claim-approved':
      return `Approved claim ${event.number}, ${quoted(event.excerpt)}${
        event.waivers > 0 ? `, waiving ${counted(event.waivers, 'quotation check')}` : ''
      }${settingAside(event.setAside)}`;
    case 'changes-requested':
      return `Asked for changes to claim ${event.number}, ${quoted(event.excerpt)}${because(event.reason)}`;
    case 'approvals-lapsed':
      return lapsed(event);
    case 'brief-signed-off':
      return `Signed off the brief as checked on ${longDate(event.checkedOn)}.`;
    case 'version-published':
      return `Published version ${event.number}${versionWords[event.class]}${event.scheduleId ? ' at the scheduled instant' : ''}${because(event.note)}`;
    case 'thread-started':
      return `Commented on ${quoted(event.quote)}${holding(event.holds)}: ${quoted(event.excerpt)}.`;
    case 'comment-added':
      return `Replied${holding(event.holds)}: ${quoted(event.excerpt)}.`;
    case 'comment-edited':
      return `Edited a comment, which now says ${quoted(event.excerpt)}.`;
    case 'thread-resolved':
      return `Resolved the comment ${quoted(event.excerpt)}.`;
    case 'thread-reopened':
      return `Reopened the comment ${quoted(event.excerpt)}.`;
    case 'search-logged':
      return `Logged a search for ${quoted(event.query)} in ${event.place}.`;
    case 'search-struck':
      return `${event.correctedBy === null ? 'Struck' : 'Corrected'} the search for ${quoted(event.query)} in ${event.place}${because(event.reason)}`;
    case 'topics-changed':
      return `Changed the topics from ${topics(event.before)} to ${topics(event.after)}.`;
    case 'brief-scheduled':
      return `Scheduled the publication${versionWords[event.class]} for ${instant(event.publishAt, timeZone)}${because(event.note)}`;
    case 'schedule-taken-off':
      return `Took the publication of ${instant(event.publishAt, timeZone)} off the schedule.`;
    case 'schedule-held':
      return `Held the publication of ${instant(event.publishAt, timeZone)}: the brief is not ready any more.`;
    case 'schedule-cancelled':
      return `Cancelled the publication of ${instant(event.publishAt, timeZone)}${because(event.reason)}`;
    case 'brief-retracted':
      return `Retracted the brief, of which version ${event.number} was live${because(event.reason)}`;
    case 'claim-withdrawn':
      return `Marked claim ${event.number} of version ${event.version}, ${quoted(event.excerpt)}, as withdrawn${because(event.reason)}`;
    case 'claim-under-re-check':
      return `Marked claim ${event.number} of version ${event.version}, ${quoted(event.excerpt)}, as under re-check${because(event.reason)}`;
    case 'notice-lifted':
      return `Lifted the notice that claim ${event.number} of version ${event.version}, ${quoted(event.excerpt)}, is ${noticeWords[event.notice]}${because(event.reason)}`;
    case 'item-overridden':
      return `Let ${overridden[event.rule]} pass${because(event.reason)}`;
    case 'override-taken-back':
      return `No longer lets ${overridden[event.rule]} pass.`;
    case 'reviewer-assigned':
      return `Assigned ${assigned(event.claim)} to ${event.member}${due(event.dueOn)}${because(event.note)}`;
    case 'assignment-ended':
      return `${assignmentEnded[event.as]} the review of ${assigned(event.claim)} by ${event.member}${because(event.reason)}`;
    case 'due-day-changed':
      return `Moved the day by which ${event.member} should review ${assigned(event.claim)} from ${day(event.before)} to ${day(event.after)}.`;
    case 'question-received':
      return `Took in the question ${quoted(event.excerpt)} ${askedBy[event.from]}.`;
    case 'question-merged':
      return `Merged the question ${quoted(event.excerpt)} into ${quoted(event.into)}.`;
    case 'question-taken':
      return `Has this brief answer the question ${quoted(event.excerpt)}.`;
    case 'question-set-aside':
      return `Set the question ${quoted(event.excerpt)} aside${because(event.reason)}`;
    case 'question-taken-up-again':
      return `Took the question ${quoted(event.excerpt)} up again.`;
    case 'asker-told':
      return `Told whoever asked ${quoted(event.excerpt)} that it is answered.`;
    case 'purge-asked':
      return `Asked for the removal of ${purged[event.of]} for legal reasons${because(event.reason)}`;
    case 'purge-declined':
      return `Declined to remove ${purged[event.of]}${because(event.reason)}`;
    case 'purge-withdrawn':
      return `No longer asks for the removal of ${purged[event.of]}.`;
    case 'text-purged':
      return `Removed ${purged[event.of]} for legal reasons, as ${event.askedBy} had asked${actsEmptied(event.emptied.length)}.`;
    case 'search-saved':
      return `Saved the search ${quoted(event.name)}.`;
    case 'search-removed':
      return `Removed the saved search ${quoted(event.name)}.`;
    case 'notification-choice-changed':
      return `Changed how to be told of ${event.concern}: from ${event.before} to ${event.after}.`;
    case 'point-named':
      return `Named a point of the history ${quoted(event.name)}.`;
    case 'point-renamed':
      return `Renamed the point ${quoted(event.before)} of the history to ${quoted(event.after)}.`;
    case 'point-restored':
      return `Restored ${event.name === null ? 'earlier words' : `the point ${quoted(event.name)}`}: ${counted(event.added, 'word')} came back, ${counted(event.removed, 'word')} went.`;
    case 'source-added':
      return `Added the source ${quoted(event.title)}.`;
    case 'source-corrected':
      return `Corrected the description of the source ${quoted(event.title)}.`;
    case 'source-described':
      return `Filled in what was found about the source ${quoted(event.title)}: ${listed(event.fields)}.`;
    case 'sources-imported':
      return `Imported ${counted(event.added, 'source')} from ${event.from}; ${event.known} known already, ${event.broken} broken.`;
    case 'sources-merged':
      return `Merged the source ${quoted(event.mergedTitle)} into ${quoted(event.title)}${because(event.reason)}`;
    case 'credibility-noted':
      return `Noted how far to trust the source ${quoted(event.title)}${because(event.notes)}`;
    case 'capture-requested':
      return `Asked for a capture of the source ${quoted(event.title)} from ${event.from}.`;
    case 'capture-added':
      return `Captured the text of the source ${quoted(event.title)}.`;
    case 'look-requested':
      return `Asked for a look at the source ${quoted(event.title)}.`;
    case 'source-event-noted':
      return `Noted of the source ${quoted(event.title)}: ${noted[event.event]}${because(event.reason)}`;
    case 'settings-changed':
      return `Changed the publication’s settings: ${event.settings.join(', ')}.`;
    case 'addresses-forgotten':
      return `Erased the network addresses of ${counted(event.count, 'act')} before ${longDate(event.before)}.`;
    case 'member-invited':
      return `Invited ${event.email}, who may ${granted(event.capabilities)}.`;
    case 'invitation-revoked':
      return `Revoked the invitation of ${event.email}.`;
    case 'member-joined':
      return `Joined the desk as ${event.email}.`;
    case 'capabilities-changed':
      return `Changed what ${event.email} may do: from ${granted(event.before)} to ${granted(event.after)}.`;
    case 'member-suspended':
      return `Suspended ${event.email}.`;
    case 'member-reinstated':
      return `Reinstated ${event.email}.`;
    case 'signed-in':
      return `Signed in ${signInWords[event.by]}.`;
    case 'signed-out':
      return 'Signed out.';
  }
}
