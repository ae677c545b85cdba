import { database } from '../../lib/data/database.ts';
import type { DeskBrief } from '../../lib/data/desk/desk.ts';
import { editionSchema } from '../../lib/data/publication/edition-schema.ts';
import type { PublicState } from '../../lib/domain/brief/brief-state.ts';
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
  versions: Version[];
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
 * Whether an event asks for a new look at a claim at a digest: something happened to the source, the
 * brief was retracted, or the claim was marked in a version that says the same.
 */
export function asksAnew(story: Story, one: Told, claimId: string, digest: string): boolean {
  if (isTold(one, 'source-event-noted')) return one.event.sourceId === story.sourceId;
  if (one.briefId !== story.briefId) return false;
  if (isTold(one, 'brief-retracted')) return true;
  if (!isTold(one, 'claim-withdrawn') && !isTold(one, 'claim-under-re-check')) return false;
  const { version, claimId: marked } = one.event;
  const claims = story.versions.find(({ number }) => number === version)?.content.claims ?? [];
  return (
    marked === claimId && claims.some((claim) => claim.id === marked && claim.digest === digest)
  );
}

/** Whether, between two places of the record, something came up about a claim at a digest. */
export function cameUp(
  story: Story,
  after: bigint,
  before: bigint,
  claimId: string,
  digest: string,
): boolean {
  return story.told.some(
    (one) => one.id > after && one.id < before && asksAnew(story, one, claimId, digest),
  );
}

/**
 * What counts about a claim at a digest before a place in the record: each reviewer's latest word,
 * approvals only since something last asked for a new look. Made from the record alone.
 */
export function judgementsAt(
  story: Story,
  claimId: ClaimId,
  digest: string,
  before = Number.POSITIVE_INFINITY,
): { approving: string[]; objecting: string[] } {
  const { told, briefId } = story;
  const earlier = told.slice(0, Math.min(before, told.length));
  const happened = earlier.findLastIndex((one) => asksAnew(story, one, claimId, digest));
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
      (isTold(one, 'brief-submitted') || isTold(one, 'brief-returned') || isNewWords(one)),
  );
  const last = earlier[index];
  return last && isTold(last, 'brief-submitted') ? index : -1;
}

/** Whether it publishes the draft: a re-check says again what was live, and leaves the draft alone. */
export function isNewWords(
  told: Told,
): told is Told & { event: Extract<AuditEvent, { kind: 'version-published' }> } {
  return isTold(told, 'version-published') && told.event.class !== 're-check';
}

/** Whether an approval was given by checking the live version again, which is one act with it. */
export function isOfConfirmation({ told }: Story, { at, briefId }: Told): boolean {
  return told.some(
    (one) =>
      isTold(one, 'version-published') &&
      one.event.class === 're-check' &&
      one.briefId === briefId &&
      one.at.getTime() === at.getTime(),
  );
}

/** From where on signatures count: the open submission, or a retraction since; -1 where none is open. */
export function signedSince(story: Story, before = Number.POSITIVE_INFINITY): number {
  const submitted = submittedAt(story, before);
  const retracted = story.told
    .slice(0, Math.min(before, story.told.length))
    .findLastIndex((one) => one.briefId === story.briefId && isTold(one, 'brief-retracted'));
  return submitted === -1 ? -1 : Math.max(submitted, retracted);
}

/** What readers see of it before a place in the record. */
export function publicAt(story: Story, before = Number.POSITIVE_INFINITY): PublicState {
  const last = story.told
    .slice(0, Math.min(before, story.told.length))
    .findLast(
      (one) =>
        one.briefId === story.briefId &&
        (isTold(one, 'version-published') || isTold(one, 'brief-retracted')),
    );
  if (!last) return 'none';
  return isTold(last, 'brief-retracted') ? 'retracted' : 'live';
}

/** What a signature is over: a manifest, and the claims in it. */
type Signed = { manifest: string; claims: readonly { id: string; digest: string }[] };

/**
 * Whether a manifest was signed in the record between two places, and nothing since asked for a new
 * look at any of its claims, and so for a new signature.
 */
export function wasSigned(
  story: Story,
  { manifest, claims }: Signed,
  from: number,
  to: number,
): boolean {
  const until = story.told.slice(0, Math.min(to, story.told.length));
  const happened = until.findLastIndex((one) =>
    claims.some(({ id, digest }) => asksAnew(story, one, id, digest)),
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

export type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** What Postgres holds of a brief's versions, with what they were signed by. */
export async function versionsOf(briefId: string) {
  const rows = await database().version.findMany({
    where: { briefId },
    orderBy: { number: 'asc' },
    include: { signOff: true },
  });
  return rows.map((row) => ({ ...row, content: editionSchema.parse(row.edition).content }));
}
