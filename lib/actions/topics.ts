'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { setTopics } from '../commands/brief/set-topics.ts';
import type { Refusal } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

const topicsSchema = z.object({ briefId: z.uuid(), topics: z.string().max(2_000) });

/** Says what a brief is about. */
export async function setTopicsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(topicsSchema, Object.fromEntries(form), (doing, asked) =>
    setTopics(doing, asked.briefId, asked.topics),
  );
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk', 'layout');
  const topics = outcome.value;
  return { done: topics.length > 0 ? `Saved: ${topics.join(', ')}.` : 'Saved: it has no topics.' };
}
