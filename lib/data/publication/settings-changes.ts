import type { Verdict } from '../../domain/claim/verdict.ts';
import type { PublicationSettings } from '../../domain/publication/publication.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { parseSettings, storedSettings, verdictSchema } from './publication-settings.ts';

/** A change of the settings: who made it, when, and all of them before and after. */
export type SettingsChange = {
  id: string;
  /** Null where it was done on the command line. */
  by: string | null;
  at: Date;
  before: PublicationSettings;
  after: PublicationSettings;
};

/** More than anybody reads on one page; the record has all of them. */
const MOST_SHOWN = 100;

/** Only one at a time changes settings, from here to the end of their transaction. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('factdesk settings'))`;
}

/**
 * Keeps the settings from being changed until the transaction ends; any number may. What is judged
 * under a quorum and a scale is then on record before another one is in force. Whoever locks a brief
 * too does so first.
 */
export async function holdSettings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('factdesk settings'))`;
}

/**
 * Whether Postgres goes by a time zone of that name. It reckons days and digests by it, within acts; and
 * "+05:30", which browsers read as east, is west to it.
 */
export async function knowsTimeZone(tx: Tx, name: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT name FROM pg_timezone_names WHERE lower(name) = lower(${name}) LIMIT 1`;
  return found.length > 0;
}

/** Keeps what the settings came to. The first change keeps what they were until then, too. */
export async function addSettingsChange(
  tx: Tx,
  {
    before,
    after,
    changed,
    byId,
    at,
  }: {
    before: PublicationSettings;
    after: PublicationSettings;
    /** Names of what changed, as people are told. */
    changed: string[];
    byId: string;
    at: Date;
  },
): Promise<void> {
  const isFirst = (await tx.settingsChange.count()) === 0;
  if (isFirst) {
    const settings = storedSettings(before);
    await tx.settingsChange.create({ data: { settings, changed: [], byId: null, at } });
  }
  const settings = storedSettings(after);
  await tx.settingsChange.create({ data: { settings, changed, byId, at } });
}

/** The changes of the settings, the newest first. */
export async function settingsHistory(
  reader: Pick<Tx, 'settingsChange'> = database(),
): Promise<SettingsChange[]> {
  const rows = await reader.settingsChange.findMany({
    orderBy: { at: 'desc' },
    take: MOST_SHOWN + 1,
    include: { by: { select: { name: true } } },
  });
  // What was there at first has no change, and stands at the instant of the first one.
  const inOrder = rows.toSorted(
    (one, other) =>
      other.at.getTime() - one.at.getTime() || other.changed.length - one.changed.length,
  );
  return inOrder.flatMap(({ id, by, at, settings }, index) => {
    const earlier = inOrder[index + 1];
    if (!earlier) return [];
    const before = parseSettings(earlier.settings);
    return [{ id, by: by?.name ?? null, at, before, after: parseSettings(settings) }];
  });
}

/** Every verdict that a scale ever had, the latest wording of each first. */
export async function everyVerdict(tx: Tx): Promise<Verdict[]> {
  const rows = await tx.$queryRaw<Array<{ verdict: unknown }>>`
    SELECT verdict FROM "SettingsChange", jsonb_array_elements(settings -> 'verdictScale') verdict
    ORDER BY at DESC, cardinality(changed) DESC`;
  const verdicts = rows.map(({ verdict }) => verdictSchema.parse(verdict));
  return verdicts.filter(
    ({ key }, index) => verdicts.findIndex((one) => one.key === key) === index,
  );
}
