'use server';

import { z } from 'zod';
import { namePoint, renameNamedPoint } from '../commands/brief/name-point.ts';
import { restorePoint } from '../commands/brief/restore-point.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const briefId = z.uuid();
const name = z.string().max(1_000);
/** A place in a log, as addresses and forms carry it. */
const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** Gives a point of a brief's history a name. */
export async function namePointAction(input: unknown): Promise<Outcome<unknown>> {
  return asMember(z.object({ briefId, place, name }), input, async (doing, asked) => {
    const named = await namePoint(doing, asked.briefId, asked);
    return named.ok ? { ok: true, value: named.value.pointId } : named;
  });
}

/** Gives a named point another name. */
export async function renamePointAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId, pointId: z.uuid(), name }), input, (doing, asked) =>
    renameNamedPoint(doing, asked.briefId, asked.pointId, asked.name),
  );
}

/** Makes a brief say again what it said at a point. */
export async function restorePointAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId, place }), input, (doing, asked) =>
    restorePoint(doing, asked.briefId, asked.place),
  );
}
