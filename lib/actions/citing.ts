'use server';

import { z } from 'zod';
import { findSources, readSources } from '../commands/source/find-sources.ts';
import type { CapturedSource } from '../domain/capture/captured-source.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const querySchema = z.object({ query: z.string().max(200) });

/** Sources of the library that a query may mean, for the list of what can be cited. */
export async function searchSourcesAction(input: unknown): Promise<Outcome<CapturedSource[]>> {
  return asMember(querySchema, input, (doing, { query }) => findSources(doing, query));
}

const idsSchema = z.object({ ids: z.array(z.string().max(100)).max(500) });

/** Sources by their ids, where the page does not know them yet. */
export async function readSourcesAction(input: unknown): Promise<Outcome<CapturedSource[]>> {
  return asMember(idsSchema, input, (doing, { ids }) => readSources(doing, ids));
}
