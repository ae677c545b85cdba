'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createBrief } from '../commands/brief/create-brief.ts';
import { importBrief } from '../commands/brief/import-brief.ts';
import { logSearch, type SearchEntry } from '../commands/brief/log-search.ts';
import { strikeSearch } from '../commands/brief/strike-search.ts';
import { type Outcome, type Refusal, refuse } from '../domain/refusal.ts';
import { parseCalendarDate } from '../domain/time/calendar-date.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

/** Starts an empty brief and goes to it. */
export async function startBriefAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(z.string(), form.get('headline'), (doing, headline) =>
    createBrief(doing, headline),
  );
  if (!outcome.ok) return { refusal: outcome.refusal };
  redirect(`/desk/briefs/${outcome.value.id}`);
}

/** Imports pasted text and goes to the report of what was read. */
export async function importAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await asMember(z.string(), form.get('text'), importBrief);
  if (!outcome.ok) return { refusal: outcome.refusal };
  redirect(`/desk/briefs/${outcome.value.id}/import`);
}

const searchFields = {
  place: z.string().max(500),
  query: z.string().max(2_000),
  on: z.string(),
  outcome: z.string().max(5_000),
};

const NO_DAY = 'Give the day of the search.';

/** Notes in a brief's search log where somebody looked. */
export async function logSearchAction(input: unknown): Promise<Outcome<SearchEntry>> {
  const schema = z.object({ briefId: z.uuid(), ...searchFields });
  return asMember(schema, input, async (doing, { briefId, on, ...search }) => {
    const day = parseCalendarDate(on);
    if (day === null) return refuse('invalid', NO_DAY);
    return logSearch(doing, briefId, { ...search, on: day });
  });
}

const strikeSchema = z.object({
  briefId: z.uuid(),
  entryId: z.uuid(),
  reason: z.string().max(2_000),
  correction: z.object(searchFields).nullable(),
});

/** Strikes an entry of a brief's search log, or writes a corrected one in its place. */
export async function strikeSearchAction(input: unknown): Promise<Outcome<void>> {
  return asMember(strikeSchema, input, async (doing, { briefId, correction, ...strike }) => {
    if (correction === null) return strikeSearch(doing, briefId, { ...strike, correction });
    const on = parseCalendarDate(correction.on);
    if (on === null) return refuse('invalid', NO_DAY);
    return strikeSearch(doing, briefId, { ...strike, correction: { ...correction, on } });
  });
}
