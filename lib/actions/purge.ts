'use server';

import { z } from 'zod';
import { askPurge } from '../commands/purge/ask-purge.ts';
import { confirmPurge } from '../commands/purge/confirm-purge.ts';
import { declinePurge, withdrawPurge } from '../commands/purge/settle-purge.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const reason = z.string().max(5_000);
const purgeId = z.uuid();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const target = z.union([
  z.object({ briefId: z.uuid(), digest: z.null() }),
  z.object({ briefId: z.null(), digest }),
]);

/** Asks for the words of a brief, or of a captured text, to be removed for good. */
export async function askPurgeAction(input: unknown): Promise<Outcome<{ purgeId: string }>> {
  return asMember(z.object({ target, reason }), input, (doing, asked) =>
    askPurge(doing, asked.target, asked.reason),
  );
}

/** Removes what another admin asked for. */
export async function confirmPurgeAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ purgeId }), input, (doing, asked) =>
    confirmPurge(doing, asked.purgeId),
  );
}

/** Leaves what another admin wanted removed, and says why. */
export async function declinePurgeAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ purgeId, reason }), input, (doing, asked) =>
    declinePurge(doing, asked.purgeId, asked.reason),
  );
}

/** Takes back what one asked for. */
export async function withdrawPurgeAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ purgeId }), input, (doing, asked) =>
    withdrawPurge(doing, asked.purgeId),
  );
}
