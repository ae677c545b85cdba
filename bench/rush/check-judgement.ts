import { projectBehind } from '../../lib/commands/brief/project-document.ts';
import { database } from '../../lib/data/database.ts';
import { quorumFor } from '../../lib/domain/review/review-policy.ts';
import { claimIds } from './steps.ts';
import {
  cameUp,
  isNewWords,
  isOfConfirmation,
  isTold,
  judgementsAt,
  type Story,
  signedSince,
  wasSigned,
} from './story.ts';
import type { Tally } from './tally.ts';

/** What must hold of approvals and of where the brief stands, against the record alone. */
export async function checkJudgement(story: Story, tally: Tally): Promise<void> {
  checkWhatWasSeen(story, tally);
  checkFirstApprovals(story, tally);
  checkClaims(story, tally);
  await checkStanding(story, tally);
  await checkRows(story, tally);
}

function checkWhatWasSeen(story: Story, tally: Tally): void {
  for (const one of story.news) {
    const { event, actorId } = one;
    if (event.kind === 'version-published' || isOfConfirmation(story, one)) continue;
    const judged = 'digest' in event ? event.digest : 'manifest' in event ? event.manifest : null;
    const makers = story.results.filter(
      ({ left, saw, actorId: maker }) => left === event.kind && saw !== null && maker === actorId,
    );
    if (judged === null || makers.length === 0) continue;
    const seen = makers.filter(({ saw }) => saw === judged);
    tally.holds(
      'a decision, a signature and a schedule are of exactly what their maker saw',
      seen.length > 0,
      () => `${event.kind} by ${actorId}`,
    );
    if (!isTold(one, 'claim-approved') && !isTold(one, 'changes-requested')) continue;
    const { claimId, digest } = one.event;
    tally.holds(
      'whoever decides saw all that had come up about the claim',
      seen.some(({ lookedAfter }) => !cameUp(story, lookedAfter, one.id, claimId, digest)),
      () => `claim ${claimId} by ${actorId}`,
    );
  }
}

function checkFirstApprovals(story: Story, tally: Tally): void {
  for (const told of story.news) {
    if (!isTold(told, 'claim-approved')) continue;
    const { claimId, digest } = told.event;
    const id = claimIds.find((known) => known === claimId);
    const before = story.told.slice(0, story.told.indexOf(told));
    // With a version all that stands in it was judged, and what was rubbed out before is forgotten.
    const since = before.findLast((one) => isNewWords(one))?.place ?? -1n;
    const others = before.filter(
      (one) =>
        isTold(one, 'claim-approved') &&
        one.briefId === story.briefId &&
        one.event.claimId === claimId &&
        one.event.digest === digest,
    );
    const bringer =
      id && story.said.find((one) => one.place > since && one.digests.get(id) === digest);
    tally.holds(
      'nobody is the first to approve words that they brought in',
      others.length > 0 || bringer?.authorId !== told.actorId,
      () => `claim ${claimId} by ${told.actorId}`,
    );
  }
}

function checkClaims(story: Story, tally: Tally): void {
  const { assessment } = story.brief;
  const policy = { twoReviewersFor: story.twoNeeded.now ? ['confirmed', 'false'] : [] };
  for (const { id, digest, content, state } of assessment.claims) {
    const known = claimIds.find((claimId) => claimId === id);
    if (!known) continue;
    const { approving, objecting } = judgementsAt(story, known, digest);
    const quorum = quorumFor({ ...policy, recheck: [] }, content.verdict);
    const expected =
      objecting.length > 0
        ? 'changes-requested'
        : approving.length >= quorum
          ? 'approved'
          : 'neither';
    const shown = state === 'lapsed' || state === 'unreviewed' ? 'neither' : state;
    tally.holds(
      'an approval holds at its digest and at no other, and comes back with the words',
      shown === expected,
      () => `claim ${id} is ${state}, and by the record ${expected}`,
    );
  }
}

async function checkStanding(story: Story, tally: Tally): Promise<void> {
  const { state, manifest, claims } = story.brief.assessment;
  const from = signedSince(story);
  const isReady =
    from !== -1 &&
    manifest !== null &&
    wasSigned(story, { manifest, claims }, from, story.told.length);
  const shownReady = state.working === 'ready' || state.working === 'scheduled';
  tally.holds(
    'a brief is ready exactly while a signature of this submission is over its words',
    shownReady === isReady && (state.working === 'drafting') === (from === -1),
    () =>
      `it is ${state.working}; by the record ${from === -1 ? 'drafting' : isReady ? 'ready' : 'in review'}`,
  );
  const open = { where: { briefId: story.briefId, endedAt: null } };
  const submissions = await database().submission.count(open);
  const schedules = await database().schedule.count(open);
  tally.holds(
    'at most one submission and one schedule of a brief are open',
    submissions <= 1 && schedules <= 1,
    () => `${submissions} submissions, ${schedules} schedules`,
  );
}

/** What was typed last is brought up to date behind it; all else in the commit that did it. */
async function checkRows({ briefId, said, brief }: Story, tally: Tally): Promise<void> {
  await projectBehind(briefId);
  const rows = await database().claim.findMany({ where: { briefId } });
  const present = said.at(-1)?.digests;
  tally.holds(
    'the rows of claims are those of the document',
    rows.length === present?.size &&
      rows.every(({ id, digest }) =>
        claimIds.some((known) => known === id && present.get(known) === digest),
      ),
    () => rows.map(({ id, digest }) => `${id} ${digest.slice(0, 8)}`).join(', '),
  );
  const listed = await database().briefStanding.findUnique({ where: { briefId } });
  const { working, public: visible } = brief.assessment.state;
  tally.holds(
    'lists say of a brief where it stands',
    listed?.working.replace('_', '-') === working && listed.public === visible,
    () => `lists say ${listed?.working} and ${listed?.public}; it is ${working} and ${visible}`,
  );
}
