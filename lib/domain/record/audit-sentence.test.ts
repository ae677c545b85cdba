import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../time/calendar-date.ts';
import type { AuditEvent } from './audit-event.ts';
import { describe as inWords } from './audit-sentence.ts';

describe('the history says', () => {
  const judged = {
    decisionId: 'd1',
    claimId: 'c1',
    number: 3,
    digest: 'f00d',
    excerpt: 'Dues rose.',
  };
  const commented = { threadId: 't1', commentId: 'k1', excerpt: 'Which year?' };
  const lapsed = (number: number) => ({ claimId: 'c', number, excerpt: 'Dues', decisionId: 'd' });
  const member = { memberId: 'm1', email: 'ines@alderbay.example' };
  const version = {
    kind: 'version-published',
    versionId: 'v2',
    number: 2,
    manifest: 'f00d',
  } as const;
  const checkedOn = parseCalendarDate('2025-03-01');
  if (checkedOn === null) throw new Error('No such day.');

  const sentences: Array<[AuditEvent, string]> = [
    [{ kind: 'brief-created', headline: 'Did dues rise?' }, 'Created the brief “Did dues rise?”.'],
    [
      { kind: 'brief-imported', headline: 'Did dues rise?', claims: 1, unresolved: 0 },
      'Imported the brief “Did dues rise?” with 1 claim.',
    ],
    [
      { kind: 'brief-imported', headline: 'Did dues rise?', claims: 14, unresolved: 9 },
      'Imported the brief “Did dues rise?” with 14 claims and 9 unresolved sources.',
    ],
    [{ kind: 'brief-submitted', submissionId: 's1' }, 'Submitted the brief for review.'],
    [
      { kind: 'purge-asked', purgeId: 'p1', of: 'brief', digest: null, reason: 'Order 12' },
      'Asked for the removal of the brief and everything written in it for legal reasons: Order 12.',
    ],
    [
      { kind: 'purge-declined', purgeId: 'p1', of: 'capture', digest: 'f00d', reason: 'No.' },
      'Declined to remove a captured text: No.',
    ],
    [
      { kind: 'purge-withdrawn', purgeId: 'p1', of: 'capture', digest: 'f00d' },
      'No longer asks for the removal of a captured text.',
    ],
    [
      {
        kind: 'text-purged',
        purgeId: 'p1',
        of: 'brief',
        digest: null,
        askedById: 'm1',
        askedBy: 'Ada Lind',
        emptied: [{ event: 1, remains: 'f00d' }],
      },
      'Removed the brief and everything written in it for legal reasons, as Ada Lind had asked; 1 act of the record lost its words with it.',
    ],
    [
      { kind: 'brief-returned', submissionId: 's1', reason: 'The limits are missing.' },
      'Returned the brief to drafting: The limits are missing.',
    ],
    [
      { kind: 'brief-returned', submissionId: 's1', reason: null },
      'Returned the brief to drafting.',
    ],
    [{ kind: 'claim-approved', waivers: 0, ...judged }, 'Approved claim 3, “Dues rose.”.'],
    [
      { kind: 'claim-approved', waivers: 1, ...judged },
      'Approved claim 3, “Dues rose.”, waiving 1 quotation check.',
    ],
    [
      { kind: 'changes-requested', reason: 'Which year', ...judged },
      'Asked for changes to claim 3, “Dues rose.”: Which year.',
    ],
    [
      { kind: 'thread-started', quote: 'Dues rose.', holds: true, ...commented },
      'Commented on “Dues rose.”, holding up approval: “Which year?”.',
    ],
    [{ kind: 'comment-added', holds: false, ...commented }, 'Replied: “Which year?”.'],
    [{ kind: 'comment-edited', ...commented }, 'Edited a comment, which now says “Which year?”.'],
    [{ kind: 'thread-resolved', ...commented }, 'Resolved the comment “Which year?”.'],
    [{ kind: 'thread-reopened', ...commented }, 'Reopened the comment “Which year?”.'],
    [
      { kind: 'brief-signed-off', signOffId: 'o1', manifest: 'f00d', checkedOn },
      'Signed off the brief as checked on March 1, 2025.',
    ],
    [
      { kind: 'approvals-lapsed', claims: [lapsed(3)], signOffId: null },
      'Found that claim 3 changed since its approval.',
    ],
    [
      { kind: 'approvals-lapsed', claims: [lapsed(1), lapsed(3)], signOffId: 'o1' },
      'Found that claims 1 and 3 changed since their approval, and that the sign-off counts no longer.',
    ],
    [
      { kind: 'approvals-lapsed', claims: [], signOffId: 'o1' },
      'Found that the sign-off counts no longer.',
    ],
    [
      {
        kind: 'claim-approved',
        ...judged,
        waivers: 0,
        setAside: { objectors: ['Rosa'], reason: 'It is 2024.' },
      },
      'Approved claim 3, “Dues rose.”, setting aside the objection of Rosa: It is 2024.',
    ],
    [{ ...version, number: 1, class: 'first', note: null }, 'Published version 1.'],
    [{ ...version, class: 'minor', note: null }, 'Published version 2 as a minor change.'],
    [
      { ...version, class: 'first', note: null, scheduleId: 's' },
      'Published version 2 at the scheduled instant.',
    ],
    [
      { ...version, class: 'correction', note: 'The year was wrong.' },
      'Published version 2 as a correction: The year was wrong.',
    ],
    [
      { kind: 'search-logged', entryId: 'e1', place: 'the town archive', query: 'dues 2024' },
      'Logged a search for “dues 2024” in the town archive.',
    ],
    [
      { kind: 'point-named', pointId: 'p1', name: 'Before the call' },
      'Named a point of the history “Before the call”.',
    ],
    [
      { kind: 'point-renamed', pointId: 'p1', before: 'Before the call', after: 'Tuesday' },
      'Renamed the point “Before the call” of the history to “Tuesday”.',
    ],
    [
      { kind: 'point-restored', restored: '7', before: '9', name: 'Tuesday', added: 1, removed: 2 },
      'Restored the point “Tuesday”: 1 word came back, 2 words went.',
    ],
    [
      { kind: 'point-restored', restored: '7', before: '9', name: null, added: 0, removed: 3 },
      'Restored earlier words: 0 words came back, 3 words went.',
    ],
    [{ kind: 'source-added', sourceId: 's1', title: 'Minutes' }, 'Added the source “Minutes”.'],
    [
      { kind: 'source-corrected', sourceId: 's1', title: 'Minutes' },
      'Corrected the description of the source “Minutes”.',
    ],
    [
      {
        kind: 'sources-imported',
        importId: 'i1',
        from: 'harbour.bib',
        added: 12,
        known: 3,
        broken: 1,
      },
      'Imported 12 sources from harbour.bib; 3 known already, 1 broken.',
    ],
    [
      { kind: 'capture-added', sourceId: 's1', title: 'Minutes', digest: 'f00d' },
      'Captured the text of the source “Minutes”.',
    ],
    [
      { kind: 'look-requested', sourceId: 's1', title: 'Minutes' },
      'Asked for a look at the source “Minutes”.',
    ],
    [
      {
        kind: 'source-event-noted',
        eventId: 'e1',
        sourceId: 's1',
        title: 'Minutes',
        event: 'retracted',
        quotation: null,
        reason: 'The council withdrew them',
      },
      'Noted of the source “Minutes”: it was retracted: The council withdrew them.',
    ],
    [
      { kind: 'settings-changed', settings: ['disclaimer', 'time zone'] },
      'Changed the publication’s settings: disclaimer, time zone.',
    ],
    [
      { kind: 'addresses-forgotten', before: checkedOn, count: 2 },
      'Erased the network addresses of 2 acts before March 1, 2025.',
    ],
    [
      { kind: 'member-invited', email: member.email, capabilities: ['edit', 'review'] },
      'Invited ines@alderbay.example, who may edit and review.',
    ],
    [
      { kind: 'invitation-revoked', email: member.email },
      'Revoked the invitation of ines@alderbay.example.',
    ],
    [{ kind: 'member-joined', ...member }, 'Joined the desk as ines@alderbay.example.'],
    [
      { kind: 'capabilities-changed', ...member, before: ['edit'], after: [] },
      'Changed what ines@alderbay.example may do: from edit to read only.',
    ],
    [{ kind: 'member-suspended', ...member }, 'Suspended ines@alderbay.example.'],
    [{ kind: 'member-reinstated', ...member }, 'Reinstated ines@alderbay.example.'],
    [{ kind: 'signed-in', ...member, by: 'link' }, 'Signed in with a link sent by mail.'],
    [{ kind: 'signed-out', ...member }, 'Signed out.'],
  ];

  it.each(sentences)('of %j: %s', (event, sentence) => {
    expect(inWords(event)).toBe(sentence);
  });
});
