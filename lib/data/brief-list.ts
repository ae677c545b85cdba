import type { Actor } from '../domain/actor.ts';
import { type ClaimState, claimState } from '../domain/decision.ts';
import { newestOf } from '../domain/source-event.ts';
import { type ConcernedClaim, concernedClaims } from './concerned-claims.ts';
import { database } from './database.ts';
import { decisionFactsOf } from './decisions.ts';
import type { UsePlace } from './source-uses.ts';

export const BRIEFS_A_PAGE = 50;

/** A brief as the desk's list shows it. */
export type ListedBrief = {
  id: string;
  slug: string;
  headline: string;
  updatedAt: Date;
  inReview: { submitter: string; at: Date } | null;
  /** Digests of the manifests that were signed since it was submitted. */
  signed: boolean;
  claims: Record<ClaimState, number>;
  /** Numbers of the claims on which something that happened to a source asks for a new decision. */
  concerned: { draft: number[]; live: number[] };
  /** Newest published version, or null. */
  live: { number: number; publishedAt: Date } | null;
};

/** A page of the desk's briefs, last changed first. Every member sees every brief. */
export async function listBriefs(
  _actor: Actor,
  page: number,
): Promise<{ briefs: ListedBrief[]; pages: number }> {
  const total = await database().brief.count();
  const rows = await database().brief.findMany({
    orderBy: [{ document: { updatedAt: 'desc' } }, { id: 'desc' }],
    skip: (page - 1) * BRIEFS_A_PAGE,
    take: BRIEFS_A_PAGE,
    select: {
      id: true,
      slug: true,
      document: { select: { headline: true, updatedAt: true } },
      claims: { select: { id: true, digest: true } },
      submissions: {
        where: { endedAt: null },
        select: { at: true, submittedBy: { select: { name: true } } },
      },
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, publishedAt: true },
      },
      signOffs: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
    },
  });
  const concerned = await concernedClaims(
    database(),
    rows.map(({ id }) => id),
  );
  const decisions = await decisionFactsOf(
    database(),
    rows.map(({ id }) => id),
  );
  const briefs = rows.map((row) => {
    const [submission] = row.submissions;
    const [signOff] = row.signOffs;
    const ofBrief = decisions.get(row.id) ?? [];
    const concernedHere = concerned.filter(({ briefId }) => briefId === row.id);
    const states = row.claims.map(({ id, digest }) =>
      claimState(
        digest,
        ofBrief.filter(({ claimId }) => claimId === id),
        { quorum: 1, notBefore: notBefore(concernedHere, id) },
      ),
    );
    return {
      id: row.id,
      slug: row.slug,
      headline: row.document?.headline ?? '',
      updatedAt: row.document?.updatedAt ?? new Date(0),
      inReview: submission ? { submitter: submission.submittedBy.name, at: submission.at } : null,
      signed: Boolean(submission && signOff && signOff.at >= submission.at),
      claims: countStates(states),
      concerned: {
        draft: waiting(concernedHere, 'draft'),
        live: waiting(concernedHere, 'live'),
      },
      live: row.versions[0] ?? null,
    };
  });
  return { briefs, pages: Math.max(1, Math.ceil(total / BRIEFS_A_PAGE)) };
}

function notBefore(concerned: readonly ConcernedClaim[], claimId: string): Date | null {
  const claim = concerned.find((one) => one.place === 'draft' && one.claimId === claimId);
  return newestOf(claim?.events ?? []);
}

function waiting(concerned: readonly ConcernedClaim[], place: UsePlace): number[] {
  return concerned
    .filter((claim) => claim.place === place && claim.unanswered.length > 0)
    .map(({ number }) => number);
}

function countStates(states: readonly ClaimState[]): Record<ClaimState, number> {
  const counts = { unreviewed: 0, 'changes-requested': 0, lapsed: 0, approved: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
