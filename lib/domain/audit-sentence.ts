import type { Capability } from './actor.ts';
import type { AuditEvent } from './audit-event.ts';
import { longDate } from './calendar-date.ts';
import type { VersionClass } from './edition.ts';
import type { SourceEventKind } from './source-event.ts';
import { counted } from './wording.ts';

/** What was done, as one plain sentence without its doer, whom the page names beside it. */
export function describe(event: AuditEvent): string {
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
      }.`;
    case 'changes-requested':
      return `Asked for changes to claim ${event.number}, ${quoted(event.excerpt)}${because(event.reason)}`;
    case 'brief-signed-off':
      return `Signed off the brief as checked on ${longDate(event.checkedOn)}.`;
    case 'version-published':
      return `Published version ${event.number}${versionWords[event.class]}${because(event.note)}`;
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
    case 'password-set':
      return `Set a new password for ${event.email}.`;
    case 'signed-in':
      return `Signed in ${signInWords[event.by]}.`;
    case 'signed-out':
      return 'Signed out.';
  }
}

const versionWords: Record<VersionClass, string> = {
  first: '',
  minor: ' as a minor change',
  update: ' as an update',
  correction: ' as a correction',
  're-check': ' as a re-check',
};

const noted: Record<SourceEventKind, string> = {
  'quotation-gone': 'a quotation is gone',
  dead: 'it is no longer at its address',
  retracted: 'it was retracted',
  'change-matters': 'its change matters',
};

const signInWords = {
  password: 'with a password',
  link: 'with a link sent by mail',
  provider: 'through the identity provider',
} as const;

function quoted(words: string): string {
  return `“${words}”`;
}

/** The rest of a sentence with its reason; ends it with one full stop. */
function because(reason: string | null): string {
  const words = reason?.trim() ?? '';
  if (words === '') return '.';
  return /[.!?…]$/u.test(words) ? `: ${words}` : `: ${words}.`;
}

function holding(holds: boolean): string {
  return holds ? ', holding up approval' : '';
}

function granted(capabilities: readonly Capability[]): string {
  return capabilities.length === 0 ? 'read only' : listed(capabilities);
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
