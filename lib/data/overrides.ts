import { z } from 'zod';
import { type Override, overridableRules } from '../domain/override.ts';
import type { Tx } from './transaction.ts';

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
      by: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, rule: ruleSchema.parse(row.rule), by: row.by.name }));
}
