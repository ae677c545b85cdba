'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { acceptMove } from '../commands/health/accept-move.ts';
import { confirmChange } from '../commands/health/confirm-change.ts';
import { followLooks } from '../commands/health/follow-looks.ts';
import { markRetracted } from '../commands/health/mark-retracted.ts';
import { requestLook } from '../commands/health/request-look.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const sourceId = z.uuid();
const reason = z.string().max(2_000);

/** Asks for a look at a source now. */
export async function requestLookAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ sourceId }), input, (doing, asked) =>
    requestLook(doing, asked.sourceId),
  );
}

/** Which look at a source is the latest, for whoever waits for the next. */
export async function followLooksAction(
  input: unknown,
): Promise<Outcome<{ latest: string | null }>> {
  return asMember(z.object({ sourceId }), input, (doing, asked) =>
    followLooks(doing, asked.sourceId),
  );
}

/** Takes the address that a source has moved to. */
export async function acceptMoveAction(input: unknown): Promise<Outcome<void>> {
  const schema = z.object({ sourceId, address: z.string().max(2_000) });
  return shownEverywhere(
    await asMember(schema, input, (doing, asked) =>
      acceptMove(doing, asked.sourceId, asked.address),
    ),
  );
}

/** Marks a source as retracted. */
export async function markRetractedAction(input: unknown): Promise<Outcome<{ eventId: string }>> {
  const schema = z.object({ sourceId, reason });
  return shownEverywhere(
    await asMember(schema, input, (doing, asked) =>
      markRetracted(doing, asked.sourceId, asked.reason),
    ),
  );
}

/** Says that a change of a source matters. */
export async function confirmChangeAction(input: unknown): Promise<Outcome<{ eventId: string }>> {
  const schema = z.object({ sourceId, digest: z.string().length(64), reason });
  return shownEverywhere(
    await asMember(schema, input, (doing, { sourceId: id, ...change }) =>
      confirmChange(doing, id, change),
    ),
  );
}

function shownEverywhere<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}
