'use server';

import { z } from 'zod';
import { followLiveLooks, lookAtLiveSources } from '../commands/health/look-at-live-sources.ts';
import { approveLiveClaim } from '../commands/review/approve-live-claim.ts';
import { recheckLiveVersion } from '../commands/review/recheck-live-version.ts';
import { type Outcome, refuse } from '../domain/refusal.ts';
import { parseCalendarDate } from '../domain/time/calendar-date.ts';
import { asMember } from './as-member.ts';

const brief = z.object({ briefId: z.uuid() });

const seen = brief.extend({
  version: z.number().int().positive(),
  known: z.array(z.string().max(100)).max(10_000),
});
const recheckSchema = seen.extend({
  checkedOn: z.string().max(10),
  note: z.string().max(10_000),
});

/** Signs the live version as checked again and unchanged. */
export async function recheckAction(
  input: unknown,
): Promise<Outcome<{ number: number; slug: string }>> {
  return asMember(recheckSchema, input, async (doing, { briefId, checkedOn, ...asked }) => {
    const day = parseCalendarDate(checkedOn);
    if (day === null) return refuse('invalid', 'Choose the day on which you checked it.');
    return recheckLiveVersion(doing, briefId, { ...asked, checkedOn: day });
  });
}

/** Approves one claim of the live version again. */
export async function approveLiveClaimAction(
  input: unknown,
): Promise<Outcome<{ decisionId: string }>> {
  const schema = seen.extend({ claimId: z.string().max(100) });
  return asMember(schema, input, (doing, { briefId, ...asked }) =>
    approveLiveClaim(doing, briefId, asked),
  );
}

/** Asks for a look at every source of the live version now. */
export async function lookAtLiveSourcesAction(
  input: unknown,
): Promise<Outcome<{ sources: number }>> {
  return asMember(brief, input, (doing, { briefId }) => lookAtLiveSources(doing, briefId));
}

/** Which looks at its sources are the latest. */
export async function followLiveLooksAction(
  input: unknown,
): Promise<Outcome<Record<string, string | null>>> {
  return asMember(brief, input, (doing, { briefId }) => followLiveLooks(doing, briefId));
}
