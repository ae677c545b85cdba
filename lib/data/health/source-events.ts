import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import type { SourceEvent, SourceEventKind } from '../../domain/health/source-event.ts';
import { database } from '../database.ts';
import type { SourceEventKind as StoredKind } from '../generated/client.ts';
import { worksNamed } from '../source/source-names.ts';
import type { Tx } from '../transaction.ts';

/** What happened to the works that these ids mean, oldest first. */
export async function sourceEventsOn(tx: Tx, ids: readonly string[]): Promise<SourceEvent[]> {
  const works = await worksNamed(tx, ids);
  const rows = await tx.sourceEvent.findMany({
    where: { sourceId: { in: works.flatMap(({ names }) => names) } },
    orderBy: inOrder('asc'),
    include: withName,
  });
  return rows.map((row) => {
    const work = works.find(({ names }) => names.includes(row.sourceId));
    return toEvent(row, work ?? { entry: row.sourceId, names: [row.sourceId] });
  });
}

export const EVENTS_A_PAGE = 25;

/** A page of what happened to any source, newest first. */
export async function listSourceEvents(
  _actor: Actor,
  page: number,
): Promise<{ events: SourceEvent[]; pages: number }> {
  const total = await database().sourceEvent.count();
  const rows = await database().sourceEvent.findMany({
    orderBy: inOrder('desc'),
    skip: (page - 1) * EVENTS_A_PAGE,
    take: EVENTS_A_PAGE,
    include: withName,
  });
  const works = await worksNamed(
    database(),
    rows.map(({ sourceId }) => sourceId),
  );
  const events = rows.map((row) => {
    const work = works.find(({ names }) => names.includes(row.sourceId));
    return toEvent(row, work ?? { entry: row.sourceId, names: [row.sourceId] });
  });
  return { events, pages: Math.max(1, Math.ceil(total / EVENTS_A_PAGE)) };
}

/** Appends an event; Postgres refuses to note the same thing twice. */
export async function addSourceEvent(
  tx: Tx,
  {
    kind,
    ...event
  }: Pick<SourceEvent, 'kind' | 'quotation' | 'digest' | 'reason' | 'at'> & {
    sourceId: string;
    byId: string | null;
  },
): Promise<string> {
  const id = randomUUID();
  await tx.sourceEvent.create({ data: { id, kind: stored[kind], ...event } });
  return id;
}

const stored = {
  'quotation-gone': 'quotation_gone',
  dead: 'dead',
  retracted: 'retracted',
  'change-matters': 'change_matters',
} as const satisfies Record<SourceEventKind, StoredKind>;

const told: Record<StoredKind, SourceEventKind> = {
  quotation_gone: 'quotation-gone',
  dead: 'dead',
  retracted: 'retracted',
  change_matters: 'change-matters',
};

const withName = { by: { select: { name: true } } } as const;

function inOrder(direction: 'asc' | 'desc') {
  return [{ at: direction }, { id: direction }];
}

function toEvent(
  row: {
    id: string;
    kind: StoredKind;
    quotation: string | null;
    digest: string | null;
    reason: string;
    at: Date;
    by: { name: string } | null;
  },
  { entry, names }: { entry: string; names: string[] },
): SourceEvent {
  const { id, kind, quotation, digest, reason, at, by } = row;
  return {
    id,
    source: entry,
    names,
    kind: told[kind],
    quotation,
    digest,
    reason,
    by: by?.name ?? null,
    at,
  };
}
