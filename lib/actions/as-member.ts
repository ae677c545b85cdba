import type { z } from 'zod';
import { currentActor } from '../auth/actor.ts';
import { fromSender } from '../auth/from-sender.ts';
import type { Doing } from '../commands/act.ts';
import { type Outcome, refuse } from '../domain/refusal.ts';

/**
 * Runs a command for whoever is signed in, on input that was parsed first. What the client sent
 * never says who asks or when.
 */
export async function asMember<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  command: (doing: Doing, parsed: z.infer<S>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const actor = await currentActor();
  if (!actor) {
    return refuse(
      'not-allowed',
      'You are signed out. Sign in again in another tab; what you typed stays here.',
    );
  }
  const parsed = schema.safeParse(input);
  if (!parsed.success || !isStorable(parsed.data)) {
    return refuse('invalid', 'Factdesk could not read that. Reload the page and try again.');
  }
  return fromSender(() => command({ actorId: actor.id, now: new Date() }, parsed.data));
}

/** Postgres takes neither NUL nor half a surrogate pair. */
function isStorable(data: unknown): boolean {
  if (typeof data === 'string') return !data.includes('\0') && data.isWellFormed();
  return typeof data !== 'object' || data === null || Object.values(data).every(isStorable);
}
