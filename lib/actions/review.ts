'use server';

import { z } from 'zod';
import { returnBrief } from '../commands/brief/return-brief.ts';
import { submitBrief } from '../commands/brief/submit-brief.ts';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { type DecisionInput, decideClaim } from '../commands/review/decide-claim.ts';
import { signOffBrief } from '../commands/review/sign-off-brief.ts';
import { versionClasses } from '../domain/publication/edition.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const briefId = z.uuid();
const words = z.string().max(10_000);

/** Puts a brief before the reviewers. */
export async function submitAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId }), input, (doing, asked) =>
    submitBrief(doing, asked.briefId),
  );
}

/** Sends a brief back to drafting. */
export async function returnAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ briefId, reason: words }), input, (doing, asked) =>
    returnBrief(doing, asked.briefId, asked.reason),
  );
}

const decisionSchema: z.ZodType<DecisionInput & { briefId: string }> = z.object({
  briefId,
  claimId: z.string().max(100),
  digest: z.string().length(64),
  kind: z.enum(['approve', 'request-changes']),
  reason: words,
  waivers: z
    .array(z.object({ source: z.string().max(100), quotation: words, reason: words }))
    .max(200),
  setsAside: z.array(z.uuid()).max(100),
  lastEvent: z.string().max(100).nullable(),
  notBefore: z.iso.datetime().nullable(),
});

/** Approves a claim, or asks for changes. */
export async function decideAction(input: unknown): Promise<Outcome<{ decisionId: string }>> {
  return asMember(decisionSchema, input, (doing, { briefId: id, ...decision }) =>
    decideClaim(doing, id, decision),
  );
}

/** Signs exactly what the next version would freeze. */
export async function signOffAction(input: unknown): Promise<Outcome<{ signOffId: string }>> {
  const schema = z.object({ briefId, manifest: z.string().length(64) });
  return asMember(schema, input, (doing, asked) =>
    signOffBrief(doing, asked.briefId, asked.manifest),
  );
}

/** Publishes what was signed off, as the publisher saw it. */
export async function publishAction(
  input: unknown,
): Promise<Outcome<{ number: number; slug: string }>> {
  const schema = z.object({
    briefId,
    manifest: z.string().length(64),
    class: z.enum(versionClasses),
    note: words,
  });
  return asMember(schema, input, (doing, { briefId: id, ...edition }) =>
    publishBrief(doing, id, edition),
  );
}
