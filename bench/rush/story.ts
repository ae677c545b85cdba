import { database } from '../../lib/data/database.ts';
import type { DeskBrief } from '../../lib/data/desk/desk.ts';
import type { AuditEvent, AuditKind } from '../../lib/domain/record/audit-event.ts';
import type { Result } from './newsroom.ts';
import type { Said, Told } from './past.ts';
import type { ClaimId } from './steps.ts';

/** One brief's history as it unfolds: what was done in each round, and what Postgres holds of it. */
export type Story = {
  briefId: string;
  sourceId: string;
  /** All that the record tells since the story began, also of members and sources. */
  told: Told[];
  /** What of it is new in this round. */
  news: Told[];
  results: Result[];
  said: Said[];
  brief: DeskBrief;
  /** How few approvals may have been enough at some moment of this round, by verdict; and now. */
  twoNeeded: { always: boolean; now: boolean };
};

/** What the record tells of the brief itself, in order. */
export function toldOfBrief({ told, briefId }: Story): Told[] {
  return told.filter((one) => one.briefId === briefId);
}

/** Whether one event is of a kind, with the details of that kind. */
export function isTold<K extends AuditKind>(
  told: Told,
  kind: K,
): told is Told & { event: Extract<AuditEvent, { kind: K }> } {
  return told.event.kind === kind;
}

/** What a reviewer last said of a claim at a digest. */
type Judgement = { reviewer: string; approves: boolean; index: number };

/**
 * What counts about a claim at a digest before a place in the record: each reviewer's latest word,
 * approvals only since something last happened to the source. Made from the record alone.
 */
export function judgementsAt(
  { told, briefId, sourceId }: Story,
  claimId: ClaimId,
  digest: string,
  before = Number.POSITIVE_INFINITY,
): { approving: string[]; objecting: string[] } {
  const earlier = told.slice(0, Math.min(before, told.length));
  const happened = earlier.findLastIndex(
    (one) => isTold(one, 'source-event-noted') && one.event.sourceId === sourceId,
  );
  const latest = new Map<string, Judgement>();
  earlier.forEach((one, index) => {
    if (one.briefId !== briefId || one.actorId === null) return;
    if (!isTold(one, 'claim-approved') && !isTold(one, 'changes-requested')) return;
    if (one.event.claimId !== claimId || one.event.digest !== digest) return;
    const approves = one.event.kind === 'claim-approved';
    latest.set(one.actorId, { reviewer: one.actorId, approves, index });
  });
  const standing = [...latest.values()];
  return {
    approving: standing.flatMap(({ approves, index, reviewer }) =>
      approves && index > happened ? [reviewer] : [],
    ),
    objecting: standing.flatMap(({ approves, reviewer }) => (approves ? [] : [reviewer])),
  };
}

/** Where the submission that is open began in the record; -1 where none is open. */
export function submittedAt(story: Story, before = Number.POSITIVE_INFINITY): number {
  const earlier = story.told.slice(0, Math.min(before, story.told.length));
  const index = earlier.findLastIndex(
    (one) =>
      one.briefId === story.briefId &&
      (isTold(one, 'brief-submitted') ||
        isTold(one, 'brief-returned') ||
        isTold(one, 'version-published')),
  );
  const last = earlier[index];
  return last && isTold(last, 'brief-submitted') ? index : -1;
}

/**
 * Whether a manifest was signed in the record between two places, and nothing happened to the source
 * since, which would ask for a new signature as for new approvals.
 */
export function wasSigned(story: Story, manifest: string, from: number, to: number): boolean {
  const until = story.told.slice(0, Math.min(to, story.told.length));
  const happened = until.findLastIndex(
    (one) => isTold(one, 'source-event-noted') && one.event.sourceId === story.sourceId,
  );
  return until
    .slice(Math.max(from, happened))
    .some(
      (one) =>
        one.briefId === story.briefId &&
        isTold(one, 'brief-signed-off') &&
        one.event.manifest === manifest,
    );
}

/** What Postgres holds of a brief's versions, with what they were signed by. */
export function versionsOf(briefId: string) {
  return database().version.findMany({
    where: { briefId },
    orderBy: { number: 'asc' },
    include: { signOff: true },
  });
}
