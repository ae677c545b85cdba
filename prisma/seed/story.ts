import { logSearch } from '../../lib/commands/brief/log-search.ts';
import { submitBrief } from '../../lib/commands/brief/submit-brief.ts';
import { publishBrief } from '../../lib/commands/publication/publish-brief.ts';
import { assignReviewer } from '../../lib/commands/review/assign-reviewer.ts';
import { signOffBrief } from '../../lib/commands/review/sign-off-brief.ts';
import type { SearchInput } from '../../lib/domain/brief/search-entry.ts';
import { parseCalendarDate } from '../../lib/domain/time/calendar-date.ts';
import { beach, ferry, harbourWall } from './briefs.ts';
import type { Cast } from './cast.ts';
import {
  by,
  type DemoLibrary,
  decide,
  done,
  fillLibrary,
  lookAt,
  reword,
  suggest,
  write,
} from './desk.ts';
import { discussFerry } from './discussion.ts';
import { askQuestions } from './questions.ts';

/** What the desk of Alder Bay did: a brief with two versions, one in review, one being drafted. */
export async function tellStory(cast: Cast): Promise<void> {
  const library = await fillLibrary(by(cast.editor, '2025-11-24T09:00'));
  await publishHarbourWall(cast, library);
  await reviewFerry(cast, library);
  await draftBeach(cast, library);
  await askQuestions(cast);
}

async function publishHarbourWall(cast: Cast, library: DemoLibrary): Promise<void> {
  const id = await write(by(cast.editor, '2025-11-24T10:00'), library, harbourWall);
  await done(
    logSearch(
      by(cast.editor2, '2025-11-25T14:10'),
      id,
      search(
        '2025-11-25',
        'Tender register of the port company',
        'access road, harbour, Alder Bay',
        'Eleven tenders, none of which says who separated the road from the wall.',
      ),
    ),
  );
  await done(
    logSearch(
      by(cast.editor2, '2025-11-26T09:40'),
      id,
      search(
        '2025-11-26',
        'Archive of the Alder Bay Courier',
        'access road, 2021 to 2023',
        'Four articles; they report the separation and give no source for it.',
      ),
    ),
  );
  await done(submitBrief(by(cast.editor, '2025-11-28T15:00'), id));
  await decide(by(cast.reviewer, '2025-12-01T10:00'), id);
  await signAndPublish(cast, id, '2025-12-01', { class: 'first', note: '' });

  await reword(by(cast.editor2, '2025-12-03T08:50'), id, 'about 2.4 times', '2.4 times');
  await done(submitBrief(by(cast.editor2, '2025-12-03T09:00'), id));
  await decide(by(cast.reviewer, '2025-12-03T09:30'), id);
  await signAndPublish(cast, id, '2025-12-03', {
    class: 'correction',
    note: 'The conclusion said “about 2.4 times”. The two sums give 2.39, so the word “about” misled.',
  });
  // The next version is being drafted while this one is live: one approval has lapsed.
  await reword(by(cast.editor, '2026-01-20T11:00'), id, 'a year later', 'thirteen months later');
}

async function reviewFerry(cast: Cast, library: DemoLibrary): Promise<void> {
  const id = await write(by(cast.editor2, '2026-02-09T09:00'), library, ferry);
  await done(
    logSearch(
      by(cast.editor2, '2026-02-09T11:00'),
      id,
      search(
        '2026-02-09',
        'Reports of the harbour office',
        'ferry passengers before 2019',
        'The office counts ships and not passengers.',
      ),
    ),
  );
  await done(submitBrief(by(cast.editor2, '2026-02-10T16:00'), id));
  await done(
    assignReviewer(by(cast.editor2, '2026-02-10T16:05'), id, {
      reviewerId: cast.reviewer,
      claimId: null,
      dueOn: null,
      note: 'The figures are short; the words “ever before” are the question.',
    }),
  );
  for (const claimId of ['growth', 'gate', 'record']) {
    await decide(by(cast.reviewer, '2026-02-11T10:00'), id, { claimId });
  }
  await decide(by(cast.reviewer2, '2026-02-11T14:20'), id, {
    claimId: 'record',
    kind: 'request-changes',
    reason:
      'The release says “ever”. We can only speak for the years in the table, so say which years.',
  });
  await discussFerry(cast, id);
  await reword(by(cast.editor, '2026-02-11T16:00'), id, 'once a day', 'only once a day');
}

async function draftBeach(cast: Cast, library: DemoLibrary): Promise<void> {
  const id = await write(by(cast.editor2, '2026-02-12T10:30'), library, beach);
  await suggest(
    by(cast.editor, '2026-02-12T15:45'),
    id,
    'remains to be asked',
    'is not said in either report',
  );
}

async function signAndPublish(
  cast: Cast,
  id: string,
  day: string,
  edition: { class: 'first' | 'correction'; note: string },
): Promise<void> {
  const signing = by(cast.reviewer2, `${day}T11:00`);
  const { manifest } = (await lookAt(signing, id)).assessment;
  if (!manifest) throw new Error('The demo brief is not complete.');
  await done(signOffBrief(signing, id, manifest));
  await done(publishBrief(by(cast.publisher, `${day}T12:00`), id, edition));
}

function search(on: string, place: string, query: string, outcome: string): SearchInput {
  const day = parseCalendarDate(on);
  if (!day) throw new Error(`${on} is no day.`);
  return { place, query, on: day, outcome };
}
