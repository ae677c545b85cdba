import { slugOfBrief } from '../../data/brief/briefs.ts';
import { saveLedger } from '../../data/brief/document-log.ts';
import { endSubmission } from '../../data/brief/submissions.ts';
import { notify } from '../../data/notices.ts';
import { addVersion } from '../../data/publication/live-version.ts';
import { endSchedule } from '../../data/publication/schedules.ts';
import { record } from '../../data/record/audit.ts';
import { keepUses } from '../../data/source/source-uses.ts';
import type { Tx } from '../../data/transaction.ts';
import { afterPublication } from '../../document/authorship/authorship.ts';
import { usesInEdition } from '../../document/reading/source-uses.ts';
import type { Actor } from '../../domain/actor.ts';
import { next } from '../../domain/brief/brief.ts';
import type { EditionSignatures, VersionClass } from '../../domain/publication/edition.ts';
import type { Schedule } from '../../domain/publication/schedule.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { briefActFacts, type Case } from '../case.ts';
import { questionsAfterPublication } from '../question/questions-after-publication.ts';
import { finishAssignments } from '../review/end-assignment.ts';
import { settle } from '../settle.ts';
import { withWhatIsNow } from './changed-since.ts';
import { endWithVersion } from './end-with-version.ts';
import { takeOff } from './take-off-schedule.ts';

export type PublishInput = {
  class: VersionClass;
  note: string;
  /** What the publisher saw, by its digest; left out by the clock, which publishes what was pinned. */
  manifest?: string | undefined;
};
export type Published = { number: number; slug: string };

/** For whom something is published, and when; `schedule` where the clock does it, at its instant. */
export type Publishing = { actor: Actor; now: Date; schedule: Schedule | null };

/**
 * Publishes what an open case holds as the next version: the one way there is, for a member and for
 * the clock. Every guard is asked about the very words that the case has locked, and all that readers
 * will need is frozen in the same transaction. A refusal leaves everything as it was.
 */
export async function publishCase(
  tx: Tx,
  brief: Case,
  input: PublishInput,
  { actor, now, schedule }: Publishing,
): Promise<Outcome<Published>> {
  const { briefId } = brief.dossier;
  const { state, content, manifest, signOff } = brief.assessment;
  const moved = next(state, { kind: 'publish', ...input }, briefActFacts(brief), actor);
  if (!moved.ok) return withWhatIsNow(moved, brief);
  if (!content || !manifest || !signOff) {
    return refuse('blocked', 'A reviewer has to sign off exactly these words first.');
  }

  const number = brief.dossier.versions + 1;
  const note = input.note.trim() || null;
  const versionId = await addVersion(tx, {
    briefId,
    number,
    class: input.class,
    note,
    manifestDigest: manifest,
    edition: { content, signatures: signaturesOf(brief, signOff) },
    signOffId: signOff.id,
    publishedById: actor.id,
    publishedAt: now,
  });
  await keepUses(tx, briefId, 'live', usesInEdition(content));
  await saveLedger(tx, briefId, afterPublication(brief.ledger));
  const doer = { actorId: actor.id, briefId, at: now };
  // Locks questions, which others lock before they append to the record.
  await questionsAfterPublication(tx, doer, content);
  await endWithPublication(tx, brief, { actor, now, schedule });
  const slug = await slugOfBrief(tx, briefId);
  const byClock = schedule === null ? {} : { scheduleId: schedule.id };
  const event = { versionId, number, class: input.class, note, manifest, ...byClock };
  await record(tx, doer, { kind: 'version-published', ...event });
  await settle(tx, briefId);
  await notify(tx, { kind: 'published', briefId, slug });
  return accept({ number, slug });
}

/** Whatever was open about the brief and comes to its end with a new version of it. */
async function endWithPublication(
  tx: Tx,
  brief: Case,
  { actor, now, schedule }: Publishing,
): Promise<void> {
  const { dossier } = brief;
  if (dossier.openSubmission) {
    await endSubmission(tx, dossier.openSubmission.id, 'Published', now);
  }
  if (schedule) await endSchedule(tx, schedule.id, 'published', now);
  else if (dossier.schedule) await takeOff(tx, dossier, { actor, now });
  await endWithVersion(tx, dossier.briefId, now);
  await finishAssignments(tx, actor.id, brief, now);
}

function signaturesOf(
  { assessment }: Case,
  signOff: { reviewer: string; at: Date },
): EditionSignatures {
  return {
    approvals: assessment.claims.flatMap(({ id, approvals }) =>
      approvals.map(({ reviewer, at }) => ({ claimId: id, reviewer, at: at.toISOString() })),
    ),
    signOff: { reviewer: signOff.reviewer, at: signOff.at.toISOString() },
  };
}
