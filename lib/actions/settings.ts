'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { changeSettings } from '../commands/change-settings.ts';
import type { Refusal } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

const settingsSchema = z.object({
  name: z.string().max(200),
  timeZone: z.string().max(100),
  disclaimer: z.string().max(2_000),
  method: z.string().max(50_000),
});

/** Changes the publication's settings. */
export async function changeSettingsAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await asMember(settingsSchema, Object.fromEntries(form), changeSettings);
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk', 'layout');
  return { done: 'Saved. It applies from the next sign-off on.' };
}
