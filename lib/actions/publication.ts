'use server';

import { z } from 'zod';
import { liftNotice } from '../commands/publication/lift-notice.ts';
import { markClaim } from '../commands/publication/mark-claim.ts';
import { retractBrief } from '../commands/publication/retract-brief.ts';
import { overrideItems } from '../commands/review/override-items.ts';
import { takeBackOverride } from '../commands/review/take-back-override.ts';
import { claimNoticeKinds } from '../domain/publication/claim-notice.ts';
import type { Outcome } from '../domain/refusal.ts';
import { overridableRules } from '../domain/review/override.ts';
import { asMember } from './as-member.ts';

const briefId = z.uuid();
const reason = z.string().max(2_000);

/** Takes a live brief back; its address keeps the reason. */
export async function retractAction(input: unknown): Promise<Outcome<{ retractionId: string }>> {
  return asMember(z.object({ briefId, reason }), input, (doing, asked) =>
    retractBrief(doing, asked.briefId, asked.reason),
  );
}

/** Says beside a claim of the live version that it is withdrawn or under re-check. */
export async function markClaimAction(input: unknown): Promise<Outcome<{ noticeId: string }>> {
  const schema = z.object({
    briefId,
    version: z.int(),
    claimId: z.string().max(100),
    kind: z.enum(claimNoticeKinds),
    reason,
  });
  return asMember(schema, input, (doing, { briefId: id, ...asked }) => markClaim(doing, id, asked));
}

/** Takes away what was said beside a claim by mistake. */
export async function liftNoticeAction(input: unknown): Promise<Outcome<void>> {
  const schema = z.object({ briefId, noticeId: z.uuid(), reason });
  return asMember(schema, input, (doing, { briefId: id, ...asked }) =>
    liftNotice(doing, id, asked),
  );
}

/** Lets everything that is open under a rule pass, as it was seen. */
export async function overrideAction(input: unknown): Promise<Outcome<{ overrideId: string }>> {
  const schema = z.object({
    briefId,
    rule: z.enum(overridableRules),
    covers: z.array(z.string().max(50_000)).max(2_000),
    reason,
  });
  return asMember(schema, input, (doing, { briefId: id, ...asked }) =>
    overrideItems(doing, id, asked),
  );
}

/** Lets something pass no longer. */
export async function takeBackOverrideAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId, overrideId: z.uuid() }), input, (doing, asked) =>
    takeBackOverride(doing, asked.briefId, asked.overrideId),
  );
}
