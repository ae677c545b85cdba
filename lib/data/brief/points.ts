import type { Actor } from '../../domain/actor.ts';
import { type Sitting, type Stroke, sittingsOf } from '../../domain/brief/sittings.ts';
import type { AuditEvent, AuditKind } from '../../domain/record/audit-event.ts';
import { database } from '../database.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';
import { type NamedPoint, namedPointsOf } from './named-points.ts';

/** What was done when the words stood as they do at a point. */
export type ActAtPoint = { member: string | null; event: AuditEvent };

/** A place in a brief's log that one comes back to: where a sitting ended. */
export type HistoryPoint = Sitting & { acts: ActAtPoint[]; names: NamedPoint[] };

/** The acts that end a sitting, because people come back to the words as they were then. */
const cutting: AuditKind[] = [
  'brief-created',
  'brief-imported',
  'brief-submitted',
  'brief-returned',
  'brief-signed-off',
  'version-published',
  'point-restored',
];

/** The points of a brief's history, newest first, and the names of all who are in it, by id. */
export async function historyPoints(
  _actor: Actor,
  briefId: string,
): Promise<{ points: HistoryPoint[]; names: Map<string, string> }> {
  const [acts, named] = await Promise.all([
    actsWithPlace(briefId),
    namedPointsOf(database(), briefId),
  ]);
  const cuts = [...acts.flatMap(cutsOf), ...named.map(({ place }) => place)];
  const [strokes, names] = await Promise.all([strokesOf(briefId, cuts), namesIn(briefId)]);
  const points = sittingsOf(strokes, cuts).map((sitting) => ({
    ...sitting,
    acts: acts.filter(({ place }) => place === sitting.place),
    names: named.filter(({ place }) => place === sitting.place),
  }));
  return { points: points.reverse(), names };
}

/** A restoration can be taken back: what stood before it is a point as well. */
function cutsOf({ place, event }: ActAtPoint & { place: bigint }): bigint[] {
  return event.kind === 'point-restored' ? [BigInt(event.before), place] : [place];
}

async function actsWithPlace(briefId: string): Promise<Array<ActAtPoint & { place: bigint }>> {
  const rows = await database().auditEvent.findMany({
    where: { briefId, kind: { in: cutting } },
    orderBy: { id: 'asc' },
    select: { kind: true, details: true, place: true, actor: { select: { name: true } } },
  });
  return rows.flatMap(({ kind, details, place, actor }) => {
    const event = auditEventSchema.parse({ ...Object(details), kind });
    const isHere = place !== null && !isRecheck(event);
    return isHere ? [{ place, member: actor?.name ?? null, event }] : [];
  });
}

/** It published words of an earlier place once more, whatever the draft said by then. */
function isRecheck(event: AuditEvent): boolean {
  return event.kind === 'version-published' && event.class === 're-check';
}

/** The log by member and minute, counted where it stands: none of its edits are loaded. */
function strokesOf(briefId: string, cuts: readonly bigint[]): Promise<Stroke[]> {
  const firstBehind = [...new Set(cuts)].sort((one, other) => (one < other ? -1 : 1));
  return database().$queryRaw<Stroke[]>`
    SELECT "authorId" AS "memberId", count(*)::int AS edits, min(at) AS "from", max(at) AS "to",
      max(id) AS place
    FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid
    GROUP BY "authorId", date_trunc('minute', at),
      width_bucket(id, ${firstBehind.map((place) => place + 1n)}::bigint[])
    ORDER BY max(id)`;
}

async function namesIn(briefId: string): Promise<Map<string, string>> {
  const rows = await database().$queryRaw<Array<{ id: string; name: string }>>`
    SELECT m.id::text, m.name FROM "Member" m WHERE EXISTS (
      SELECT FROM "DocumentUpdate" u WHERE u."briefId" = ${briefId}::uuid AND u."authorId" = m.id)
    OR EXISTS (SELECT FROM "NamedPoint" p WHERE p."briefId" = ${briefId}::uuid AND p."namedById" = m.id)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
