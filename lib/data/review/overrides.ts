import { z } from 'zod';
import type { EditionContent } from '../../domain/publication/edition.ts';
import { type Override, overridableRules } from '../../domain/review/override.ts';
import type { Tx } from '../transaction.ts';

const ruleSchema = z.enum(overridableRules);

/** What an admin lets pass of a brief, oldest first. */
export async function overridesOn(tx: Tx, briefId: string): Promise<Override[]> {
  const rows = await tx.override.findMany({
    where: { briefId, endedAt: null },
    orderBy: { at: 'asc' },
    select: {
      id: true,
      rule: true,
      covers: true,
      reason: true,
      at: true,
      byId: true,
      by: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, rule: ruleSchema.parse(row.rule), by: row.by.name }));
}

/**
 * The source events that an admin let pass when the words of the newest version were published; a
 * version that was only checked again keeps them.
 */
export async function letPassInLive(
  tx: Tx,
  briefId: string,
): Promise<Pick<Override, 'rule' | 'covers'>[]> {
  const published = await tx.version.findFirst({
    where: { briefId, class: { not: 're-check' } },
    orderBy: { number: 'desc' },
    select: { publishedAt: true },
  });
  if (!published) return [];
  const rows = await tx.override.findMany({
    where: { briefId, rule: 'source-events', endedAt: published.publishedAt },
    select: { rule: true, covers: true },
  });
  return rows.map((row) => ({ ...row, rule: ruleSchema.parse(row.rule) }));
}

/** Who let pass what a version carries. */
export async function whoLetPassIn(
  tx: Tx,
  briefId: string,
  { overrides = [] }: Pick<EditionContent, 'overrides'>,
): Promise<string[]> {
  if (overrides.length === 0) return [];
  const rows = await tx.override.findMany({
    where: { briefId, at: { in: overrides.map(({ at }) => new Date(at)) } },
    select: { byId: true },
  });
  return rows.map(({ byId }) => byId);
}

export type NewOverride = Pick<Override, 'rule' | 'reason' | 'at' | 'byId'> & {
  briefId: string;
  covers: string[];
};

/** Lets something pass; gives the override's id. */
export async function addOverride(tx: Tx, override: NewOverride): Promise<string> {
  const row = await tx.override.create({ data: override, select: { id: true } });
  return row.id;
}

/** Lets something pass no longer. */
export async function endOverride(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.override.update({ where: { id }, data: { endedAt: at } });
}

/** Ends whatever an admin lets pass of a brief: it went into a version. */
export async function endOverrides(tx: Tx, briefId: string, at: Date): Promise<void> {
  await tx.override.updateMany({ where: { briefId, endedAt: null }, data: { endedAt: at } });
}
