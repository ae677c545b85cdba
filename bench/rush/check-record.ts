import { database } from '../../lib/data/database.ts';
import type { AuditKind } from '../../lib/domain/record/audit-event.ts';
import { chainHash } from '../../lib/domain/record/chain-hash.ts';
import type { Told } from './past.ts';
import { isOfConfirmation, isTold, type Story, toldOfBrief } from './story.ts';
import type { Tally } from './tally.ts';

/** What must hold of the record, of members who are suspended, and of schedules. */
export async function checkRecord(story: Story, tally: Tally): Promise<void> {
  checkTraces(story, tally);
  checkSuspensions(story, tally);
  await Promise.all([
    checkSchedules(story, tally),
    checkCounts(story, tally),
    checkChain(story, tally),
  ]);
}

/** The kinds that leave a trace for each act that is accepted, and none otherwise. */
const traced = [
  'claim-approved',
  'changes-requested',
  'brief-signed-off',
  'brief-submitted',
  'brief-returned',
  'brief-scheduled',
  'version-published',
  'schedule-cancelled',
  'source-event-noted',
  'brief-retracted',
  'claim-withdrawn',
  'claim-under-re-check',
] as const satisfies readonly AuditKind[];

/** What is done as a part of another act leaves its own trace beside that one's. */
function checkTraces(story: Story, tally: Tally): void {
  const { news, results } = story;
  const isPart = (one: Told) =>
    isTold(one, 'claim-approved')
      ? isOfConfirmation(story, one)
      : isTold(one, 'schedule-cancelled') && one.actorId !== null;
  for (const kind of traced) {
    const events = news.filter((one) => one.event.kind === kind && !isPart(one)).length;
    const accepted = results.filter(({ left }) => left === kind).length;
    tally.holds(
      'an accepted act leaves one event of its kind, and a refused one none',
      events === accepted,
      () => `${accepted} acts of the kind ${kind}, and ${events} events`,
    );
  }
}

function checkSuspensions({ told, news }: Story, tally: Tally): void {
  const suspended = new Set<string>();
  for (const one of told) {
    if (isTold(one, 'member-reinstated')) suspended.delete(one.event.memberId);
    if (news.includes(one) && one.actorId !== null) {
      tally.holds(
        'a suspended member does nothing after the suspension',
        !suspended.has(one.actorId),
        () => `${one.actorId}: ${one.event.kind}`,
      );
    }
    if (isTold(one, 'member-suspended')) suspended.add(one.event.memberId);
  }
}

async function checkSchedules(story: Story, tally: Tally): Promise<void> {
  const { briefId } = story;
  const rows = await database().schedule.findMany({ where: { briefId } });
  const versions = await database().version.findMany({ where: { briefId } });
  const told = toldOfBrief(story);
  for (const row of rows) {
    const ends = told.filter(
      (one) =>
        (isTold(one, 'schedule-cancelled') || isTold(one, 'schedule-taken-off')) &&
        one.event.scheduleId === row.id,
    );
    const expected = row.endedAs === 'cancelled' || row.endedAs === 'taken-off' ? 1 : 0;
    tally.holds(
      'a schedule ends once, as the record says',
      ends.length === expected,
      () => `it ended as ${row.endedAs}, and ${ends.length} ends are told`,
    );
    if (row.endedAs !== 'published') continue;
    const its = versions.filter(
      ({ publishedAt }) => publishedAt.getTime() === row.endedAt?.getTime(),
    );
    tally.holds(
      'a schedule publishes the manifest that it pinned, for whoever scheduled it',
      its.length === 1 &&
        its[0]?.manifestDigest === row.manifestDigest &&
        its[0].publishedById === row.scheduledById,
      () => `${its.length} versions of that instant`,
    );
    tally.holds(
      'a schedule never publishes before its instant',
      row.endedAt !== null && row.endedAt >= row.publishAt,
      () => `${row.endedAt?.toISOString()} instead of ${row.publishAt.toISOString()}`,
    );
  }
}

async function checkCounts(story: Story, tally: Tally): Promise<void> {
  const { briefId } = story;
  const where = { where: { briefId } };
  const told = toldOfBrief(story);
  const events = (...kinds: AuditKind[]) =>
    told.filter(({ event }) => kinds.includes(event.kind)).length;
  const kept: Array<[string, number, number]> = [
    [
      'decisions',
      await database().decision.count(where),
      events('claim-approved', 'changes-requested'),
    ],
    [
      'signatures',
      await database().signOff.count({ where: { briefId, kind: 'brief' } }),
      events('brief-signed-off'),
    ],
    ['submissions', await database().submission.count(where), events('brief-submitted')],
    ['versions', await database().version.count(where), events('version-published')],
    ['schedules', await database().schedule.count(where), events('brief-scheduled')],
  ];
  for (const [what, rows, tells] of kept) {
    tally.holds(
      'records and events go together, one of each',
      rows === tells,
      () => `${rows} ${what}, of which ${tells} are told`,
    );
  }
}

/** Only what is new is hashed again: what came before was when it was new. */
async function checkChain({ news }: Story, tally: Tally): Promise<void> {
  const rows = await database().auditEvent.findMany({
    where: { id: { in: news.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  let hash = rows[0]?.previous ?? '';
  for (const [index, row] of rows.entries()) {
    const { kind, ...details } = news[index]?.event ?? { kind: 'signed-out' };
    const expected = chainHash(hash, {
      ...{ id: row.id.toString(), kind, actorId: row.actorId, briefId: row.briefId },
      ...{ at: row.at.toISOString(), details },
    });
    tally.holds(
      'the audit chain is whole',
      row.previous === hash &&
        row.hash === expected &&
        row.id === (rows[0]?.id ?? 0n) + BigInt(index),
      () => `event ${row.id}, ${row.kind}`,
    );
    hash = row.hash;
  }
}
