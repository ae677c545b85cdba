'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { removeDeskSearch, saveDeskSearch } from '../commands/brief/save-search.ts';
import type { Outcome, Refusal } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

const searchSchema = z.object({ name: z.string().max(500), query: z.string().max(2_000) });

/** Keeps the list that is shown under a name. */
export async function saveSearchAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(searchSchema, Object.fromEntries(form), saveDeskSearch);
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk');
  return { done: 'Saved.' };
}

/** Forgets a list that was kept. */
export async function removeSearchAction(input: unknown): Promise<Outcome<void>> {
  const outcome = await asMember(z.object({ id: z.uuid() }), input, (doing, { id }) =>
    removeDeskSearch(doing, id),
  );
  if (outcome.ok) revalidatePath('/desk');
  return outcome;
}
