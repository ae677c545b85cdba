'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { changeSettings } from '../commands/publication/change-settings.ts';
import type { SettingsValue } from '../domain/publication/settings-section.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const line = z.string().max(200);
const key = z.string().max(100);

const verdict = z.object({
  key,
  label: line,
  rating: z.number().nullable(),
  tone: z.enum(['good', 'mixed', 'bad', 'neutral']),
  shape: z.enum(['✓', '◐', '✕', '○']),
});

const recheckRule = z.object({
  topicId: z.uuid().nullable(),
  verdict: key.nullable(),
  days: z.number(),
});

const value: z.ZodType<SettingsValue> = z.discriminatedUnion('section', [
  z.object({ section: z.literal('publication'), name: line, timeZone: line }),
  z.object({ section: z.literal('disclaimer'), disclaimer: z.string().max(2_000) }),
  z.object({ section: z.literal('method'), method: z.string().max(50_000) }),
  z.object({ section: z.literal('verdict-scale'), verdictScale: z.array(verdict).max(30) }),
  z.object({
    section: z.literal('review-policy'),
    reviewPolicy: z.object({
      twoReviewersFor: z.array(key).max(60),
      recheck: z.array(recheckRule).max(200),
    }),
  }),
  z.object({ section: z.literal('search-places'), searchPlaces: z.array(line).max(200) }),
]);

const settingsSchema = z.object({
  asked: value,
  seen: value,
  retiring: z.array(z.object({ key, claims: z.number(), briefs: z.number() })).max(30),
});

/** Changes one section of the publication's settings; gives what it says now. */
export async function changeSettingsAction(input: unknown): Promise<Outcome<SettingsValue>> {
  const outcome = await asMember(settingsSchema, input, changeSettings);
  revalidatePath('/desk', 'layout');
  return outcome;
}
