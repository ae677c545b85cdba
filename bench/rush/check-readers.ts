import { database } from '../../lib/data/database.ts';
import { briefPage } from '../../lib/site/brief-page.ts';
import type { Told } from './past.ts';
import { isNewWords, isTold, publicAt, type Story, toldOfBrief } from './story.ts';
import type { Tally } from './tally.ts';

/** What must hold of what was taken back or marked, and of what readers see of it. */
export async function checkReaders(story: Story, tally: Tally): Promise<void> {
  for (const told of story.news) {
    checkRetraction(story, told, tally);
    checkMark(story, told, tally);
    checkWithdrawal(story, told, tally);
  }
  await checkPages(story, tally);
}

function checkRetraction(story: Story, told: Told, tally: Tally): void {
  if (!isTold(told, 'brief-retracted')) return;
  const index = story.told.indexOf(told);
  const before = toldOfBrief(story).filter(({ id }) => id < told.id);
  const last = before.findLast(
    (one) =>
      isTold(one, 'brief-scheduled') ||
      isTold(one, 'schedule-cancelled') ||
      isTold(one, 'schedule-taken-off') ||
      isNewWords(one),
  );
  const wasScheduled = last?.event.kind === 'brief-scheduled';
  const follows = story.told[index + 1];
  const isCancelled =
    follows?.at.getTime() === told.at.getTime() && follows.event.kind === 'schedule-cancelled';
  tally.holds(
    'what is live is retracted once, and what was scheduled then is cancelled with it',
    publicAt(story, index) === 'live' && wasScheduled === isCancelled,
    () => `by ${told.actorId}, scheduled: ${wasScheduled}, cancelled: ${isCancelled}`,
  );
}

function checkMark(story: Story, told: Told, tally: Tally): void {
  if (!isTold(told, 'claim-withdrawn') && !isTold(told, 'claim-under-re-check')) return;
  const { kind, version, claimId } = told.event;
  const index = story.told.indexOf(told);
  tally.holds(
    'a mark is of a claim of the version that was live, and that its maker saw',
    publicAt(story, index) === 'live' &&
      version === newestBefore(story, index) &&
      story.results.some(
        ({ left, saw, step, actorId }) =>
          left === kind &&
          saw === String(version) &&
          actorId === told.actorId &&
          step.does === 'mark a claim' &&
          step.claim === claimId,
      ),
    () => `claim ${claimId} of version ${version} by ${told.actorId}`,
  );
}

function checkWithdrawal(story: Story, told: Told, tally: Tally): void {
  if (!isTold(told, 'brief-returned') || told.event.reason !== null) return;
  const submitted = toldOfBrief(story).findLast(
    (one) => one.id < told.id && isTold(one, 'brief-submitted'),
  );
  tally.holds(
    'only the submitter takes a brief back without a reason',
    submitted?.actorId === told.actorId,
    () => `${told.actorId} took back what ${submitted?.actorId} submitted`,
  );
}

/** As the pages of the site are made, of the newest version and of the first. */
async function checkPages(story: Story, tally: Tally): Promise<void> {
  const newest = story.versions.at(-1)?.number;
  if (newest === undefined) return;
  const { slug } = await database().brief.findUniqueOrThrow({ where: { id: story.briefId } });
  const page = await briefPage(slug ?? '');
  const first = await briefPage(slug ?? '', 1);
  const isLive = publicAt(story) === 'live';
  const shown = page?.notices.map(({ claimId, kind }) => `${claimId} ${kind}`).sort() ?? [];
  const marks = marksOf(story, newest);
  // What was once taken back stays hidden, when a later version is live too.
  const wasTakenBack = toldOfBrief(story).some((one) => isTold(one, 'brief-retracted'));
  tally.holds(
    'readers see the newest version with the marks on it, and none that was taken back',
    (first === null) === wasTakenBack &&
      (isLive
        ? page?.versions[0]?.number === newest && shown.join() === marks.join()
        : page === null),
    () =>
      `live: ${isLive}, shown: ${page !== null}, the first: ${first !== null}, with ${shown.join(', ') || 'no marks'} instead of ${marks.join(', ') || 'none'}`,
  );
}

/** The newest mark on each claim of a version, by the record. */
function marksOf(story: Story, newest: number): string[] {
  const marks = new Map<string, string>();
  for (const told of toldOfBrief(story)) {
    if (!isTold(told, 'claim-withdrawn') && !isTold(told, 'claim-under-re-check')) continue;
    const { version, claimId, kind } = told.event;
    if (version === newest) marks.set(claimId, `${claimId} ${kind.replace('claim-', '')}`);
  }
  return [...marks.values()].sort();
}

function newestBefore(story: Story, index: number): number | undefined {
  const last = story.told
    .slice(0, index)
    .findLast((one) => one.briefId === story.briefId && isTold(one, 'version-published'));
  return last && isTold(last, 'version-published') ? last.event.number : undefined;
}
