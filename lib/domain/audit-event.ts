import type { Capability } from './actor.ts';
import { type CalendarDate, longDate } from './calendar-date.ts';
import { digestOf } from './claim.ts';
import type { VersionClass } from './edition.ts';
import type { SourceEventKind } from './source-event.ts';
import { counted } from './wording.ts';

/**
 * Every act of the product, with the details that its record keeps. Keystrokes are not acts.
 * Details are plain data, and name things by id as well as by the words they had at the time.
 */
export type AuditEvent = BriefEvent | LibraryEvent | MemberEvent;

type BriefEvent =
  | { kind: 'brief-created'; headline: string }
  | { kind: 'brief-imported'; headline: string; claims: number; unresolved: number }
  | { kind: 'brief-submitted'; submissionId: string }
  | { kind: 'brief-returned'; submissionId: string; reason: string | null }
  | ({ kind: 'claim-approved'; waivers: number } & ClaimJudged)
  | ({ kind: 'changes-requested'; reason: string } & ClaimJudged)
  | { kind: 'brief-signed-off'; signOffId: string; manifest: string; checkedOn: CalendarDate }
  | {
      kind: 'version-published';
      versionId: string;
      number: number;
      class: VersionClass;
      note: string | null;
      manifest: string;
    }
  | ({ kind: 'thread-started'; quote: string } & Commented)
  | ({ kind: 'comment-added' } & Commented)
  | { kind: 'comment-edited'; threadId: string; commentId: string; excerpt: string }
  | { kind: 'thread-resolved'; threadId: string; excerpt: string }
  | { kind: 'thread-reopened'; threadId: string; excerpt: string }
  | { kind: 'search-logged'; entryId: string; place: string; query: string }
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

type LibraryEvent =
  | { kind: 'source-added'; sourceId: string; title: string }
  | { kind: 'source-corrected'; sourceId: string; title: string }
  | {
      kind: 'source-described';
      sourceId: string;
      title: string;
      from: 'page' | 'file';
      fields: string[];
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
  | { kind: 'credibility-noted'; sourceId: string; title: string; notes: string }
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
  | { kind: 'settings-changed'; settings: string[] }
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
  | { kind: 'password-set'; memberId: string; email: string }
  | { kind: 'signed-in'; memberId: string; email: string; by: 'password' | 'link' | 'provider' }
  | { kind: 'signed-out'; memberId: string; email: string };

export type AuditKind = AuditEvent['kind'];

/** An event as the chain covers it. Network addresses stay outside, so that they can be erased. */
export type RecordedEvent = {
  /** Place in the chain, as decimal digits. */
  id: string;
  kind: AuditKind;
  actorId: string | null;
  briefId: string | null;
  /** ISO instant. */
  at: string;
  details: object;
};

/**
 * The hash of an event and of everything before it: SHA-256 over the canonical JSON of the hash
 * before and the record. Changing, dropping or reordering any event changes every later hash.
 */
export function chainHash(previousHash: string, recorded: RecordedEvent): string {
  return digestOf({ previous: previousHash, recorded });
}

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
