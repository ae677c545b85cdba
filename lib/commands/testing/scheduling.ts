import { database } from '../../data/database.ts';
import type { Outcome } from '../../domain/refusal.ts';
import { type ScheduleInput, schedulePublication } from '../publication/schedule-publication.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import { at, by, decide, done, lookAt, submitFerryBrief, type TestDesk } from './desk.ts';

/** The day on which the tests' desk works, for schedules: its clocks show UTC. */
export const DAY = '2026-03-02';

export const first = { class: 'first', note: '' } as const;

/** Approves what is not approved and signs the brief off, as Rosa and Teru at that time. */
export async function makeReady(desk: TestDesk, brief: string, time: string): Promise<void> {
  await decide(by(desk.rosa.id, at(time)), brief);
  const { assessment } = await lookAt(by(desk.teru.id, at(time)), brief);
  await done(signOffBrief(by(desk.teru.id, at(time)), brief, assessment.manifest ?? ''));
}

/** A brief by Mina that Teru has signed off at ten o'clock; gives its id. */
export async function readyFerryBrief(desk: TestDesk): Promise<string> {
  const brief = await submitFerryBrief(desk);
  await makeReady(desk, brief, '10:00');
  return brief;
}

/** Schedules a brief as it stands, as Ines at eleven for noon or as told. */
export async function schedule(
  desk: TestDesk,
  brief: string,
  changes: Partial<ScheduleInput> = {},
  doing = by(desk.ines.id, at('11:00')),
): Promise<Outcome<{ scheduleId: string; publishAt: Date }>> {
  const { assessment } = await lookAt(doing, brief);
  return schedulePublication(doing, brief, {
    manifest: assessment.manifest ?? '',
    when: { day: DAY, time: '12:00' },
    offset: null,
    ...first,
    ...changes,
  });
}

/** What Postgres holds of a schedule. */
export async function scheduleRow(id: string) {
  return database().schedule.findUniqueOrThrow({ where: { id } });
}
