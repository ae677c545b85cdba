'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { findEntries } from '../commands/source/find-entries.ts';
import { mergeSources } from '../commands/source/merge-sources.ts';
import { noteCredibility } from '../commands/source/note-credibility.ts';
import { type ResolvedSource, resolveSource } from '../commands/source/resolve-source.ts';
import { accept, type Outcome } from '../domain/refusal.ts';
import type { Source } from '../domain/source/source.ts';
import { asMember } from './as-member.ts';

const line = z.string().max(2_000);

/** The entries that somebody may mean while they type. */
export async function findEntriesAction(input: unknown): Promise<Outcome<Source[]>> {
  return asMember(z.object({ words: line }), input, (doing, { words }) =>
    findEntries(doing, words),
  );
}

const mergeSchema = z.object({ sourceId: z.uuid(), intoId: z.uuid(), reason: line });

/** Makes one entry of two. */
export async function mergeSourcesAction(input: unknown): Promise<Outcome<Source>> {
  const outcome = await asMember(mergeSchema, input, mergeSources);
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}

const notesSchema = z.object({ sourceId: z.uuid(), notes: z.string().max(20_000) });

/** Notes how far the desk trusts a source. */
export async function noteCredibilityAction(input: unknown): Promise<Outcome<void>> {
  return asMember(notesSchema, input, (doing, { sourceId, notes }) =>
    noteCredibility(doing, sourceId, notes),
  );
}

/** More numbers than any brief leaves open. */
const MOST_LINES = 500;
const resolutionSchema = z.union([
  z.object({ sourceId: z.uuid(), pasted: z.string().max(20_000) }),
  z.object({ sourceId: z.uuid(), entryId: z.uuid() }),
]);
const sittingSchema = z.object({ lines: z.array(resolutionSchema).max(MOST_LINES) });

/** Resolves several sources one after another; each is answered on its own. */
export async function resolveSourcesAction(
  input: unknown,
): Promise<Outcome<Array<Outcome<ResolvedSource>>>> {
  const outcome = await asMember(sittingSchema, input, async (doing, { lines }) => {
    const answers: Array<Outcome<ResolvedSource>> = [];
    for (const line of lines) answers.push(await resolveSource(doing, line));
    return accept(answers);
  });
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}
