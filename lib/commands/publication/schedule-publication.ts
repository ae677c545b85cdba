import { addSchedule } from '../../data/publication/schedules.ts';
import { record } from '../../data/record/audit.ts';
import { next } from '../../domain/brief/brief.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { instantMeant, type LocalTime } from '../../domain/time/local-time.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';
import { withWhatIsNow } from './changed-since.ts';
import type { PublishInput } from './publish-case.ts';

/** What is to be published, and when; `manifest` is the one that the publisher saw. */
export type ScheduleInput = Omit<PublishInput, 'manifest'> & {
  manifest: string;
  /** Day and time in the publication's time zone. */
  when: LocalTime;
  /** Which of two instants is meant where clocks show that time twice, as `Moment` has it. */
  offset: string | null;
};

/**
 * Commits a ready brief to an instant: exactly the words that were signed are published then, if
 * they are ready then. Asks now for all that the publication will ask for.
 */
export function schedulePublication(
  doing: Doing,
  briefId: string,
  { manifest, when, offset, ...edition }: ScheduleInput,
): Promise<Outcome<{ scheduleId: string; publishAt: Date }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const meant = instantMeant(when, brief.dossier.settings.timeZone, offset);
    if (!meant.ok) return meant;
    const publishAt = meant.value;
    const asked = { kind: 'schedule', manifest, publishAt, now: doing.now, ...edition } as const;
    const moved = next(brief.assessment.state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return withWhatIsNow(moved, brief);

    const note = edition.note.trim() || null;
    const committed = { class: edition.class, note };
    const by = { scheduledById: actor.id, at: brief.now };
    const scheduleId = await addSchedule(tx, {
      ...{ briefId, publishAt, manifestDigest: manifest },
      ...committed,
      ...by,
    });
    const doer = { actorId: actor.id, briefId, at: brief.now };
    const event = { scheduleId, manifest, publishAt: publishAt.toISOString(), ...committed };
    await record(tx, doer, { kind: 'brief-scheduled', ...event });
    await settle(tx, briefId);
    return accept({ scheduleId, publishAt });
  });
}
