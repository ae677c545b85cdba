import { z } from 'zod';
import type { ImportReport } from '../../document/import/import-report.ts';
import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const importReportSchema: z.ZodType<ImportReport> = z.object({
  slug: z.string(),
  headline: z.string(),
  checkedOn: z.string().nullable(),
  disclaimer: z.string().nullable(),
  sections: z.array(
    z.object({
      kind: z.enum(['summary', 'finding', 'limits', 'conclusion']),
      number: z.number().nullable(),
      heading: z.string(),
    }),
  ),
  citations: z.number(),
  sources: z.number(),
  unresolved: z.array(z.number()),
  claims: z.number(),
  followUps: z.array(z.string()),
  warnings: z.array(z.object({ line: z.number(), message: z.string() })),
  leftOut: z.array(z.object({ line: z.number(), text: z.string(), reason: z.string() })),
});

/** Keeps the text that a brief was imported from, with the report of what was made of it. */
export async function addImport(
  tx: Tx,
  imported: { briefId: string; text: string; report: ImportReport; memberId: string; at: Date },
): Promise<void> {
  const { briefId, text, report, memberId, at } = imported;
  await tx.briefImport.create({ data: { briefId, text, report, importedById: memberId, at } });
}

/** The report of a brief's import; null when it was not imported. */
export async function importReportOf(_actor: Actor, briefId: string): Promise<ImportReport | null> {
  const row = await database().briefImport.findUnique({
    where: { briefId },
    select: { report: true },
  });
  return row && importReportSchema.parse(row.report);
}
