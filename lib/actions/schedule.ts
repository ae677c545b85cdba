'use server';

import { z } from 'zod';
import { schedulePublication } from '../commands/publication/schedule-publication.ts';
import { takeOffSchedule } from '../commands/publication/take-off-schedule.ts';
import { versionClasses } from '../domain/publication/edition.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const scheduleSchema = z.object({
  briefId: z.uuid(),
  manifest: z.string().length(64),
  when: z.object({ day: z.string().max(20), time: z.string().max(20) }),
  offset: z.string().max(20).nullable(),
  class: z.enum(versionClasses),
  note: z.string().max(10_000),
});

/** Commits a ready brief to an instant. */
export async function scheduleAction(
  input: unknown,
): Promise<Outcome<{ scheduleId: string; publishAt: Date }>> {
  return asMember(scheduleSchema, input, (doing, { briefId, ...asked }) =>
    schedulePublication(doing, briefId, asked),
  );
}

/** Takes a publication off the schedule. */
export async function takeOffScheduleAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId: z.uuid() }), input, (doing, { briefId }) =>
    takeOffSchedule(doing, briefId),
  );
}
