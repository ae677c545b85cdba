import { z } from 'zod';
import { holds } from '../../domain/actor.ts';
import { type ClaimContent, stances } from '../../domain/claim/claim.ts';
import type { Decision, DecisionFacts, Waiver } from '../../domain/review/decision.ts';
import type { Tx } from '../transaction.ts';

export const claimContentSchema: z.ZodType<ClaimContent> = z.object({
  v: z.literal(1),
  text: z.string(),
  verdict: z.string().nullable(),
  rationale: z.string(),
  claimant: z.string().nullable(),
  citations: z.array(
    z.object({
      source: z.string(),
      capture: z.string().nullable(),
      quotation: z.string().nullable(),
      locator: z.string().nullable(),
      stance: z.enum(stances),
    }),
  ),
});

export const waiversSchema: z.ZodType<Waiver[]> = z.array(
  z.object({ source: z.string(), quotation: z.string(), reason: z.string() }),
);

/** A decision with its reviewer's name, and whether they may still review. */
export type NamedDecision = Decision & { reviewer: string; reviewsStill: boolean };

/** Every decision on a brief's claims, oldest first. */
export async function decisionsOn(tx: Tx, briefId: string): Promise<NamedDecision[]> {
  const rows = await tx.decision.findMany({
    where: { briefId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { reviewer: { select: { name: true, capabilities: true, suspendedAt: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    reviewerId: row.reviewerId,
    reviewer: row.reviewer.name,
    reviewsStill: row.reviewer.suspendedAt === null && holds(row.reviewer, 'review'),
    kind: kindOf(row.kind),
    reason: row.reason,
    waivers: waiversSchema.parse(row.waivers),
    setsAside: row.setsAside,
    digest: row.digest,
    content: claimContentSchema.parse(row.content),
    at: row.at,
  }));
}

/** Appends a decision; gives its id. */
export async function addDecision(
  tx: Tx,
  briefId: string,
  decision: Omit<Decision, 'id'>,
): Promise<string> {
  const { kind, setsAside, ...rest } = decision;
  const row = await tx.decision.create({
    data: {
      briefId,
      kind: kind === 'approve' ? 'approve' : 'request_changes',
      setsAside: [...setsAside],
      ...rest,
    },
    select: { id: true },
  });
  return row.id;
}

/** The bare facts of every decision on these briefs, for counting states; by brief id. */
export async function decisionFactsOf(
  tx: Tx,
  briefIds: readonly string[],
): Promise<Map<string, Array<DecisionFacts & { claimId: string }>>> {
  const rows = await tx.decision.findMany({
    where: { briefId: { in: [...briefIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      briefId: true,
      claimId: true,
      reviewerId: true,
      kind: true,
      setsAside: true,
      digest: true,
      at: true,
    },
  });
  const facts = rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
  return Map.groupBy(facts, ({ briefId }) => briefId);
}

function kindOf(kind: 'approve' | 'request_changes'): Decision['kind'] {
  return kind === 'approve' ? 'approve' : 'request-changes';
}
