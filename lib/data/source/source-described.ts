import type { Finding, Origins } from '../../domain/health/source-finding.ts';
import type { Source } from '../../domain/source/source.ts';
import { searchWords } from '../../domain/words/search-words.ts';
import { findingsSchema, originsSchema } from '../health/source-finding-schema.ts';
import type { Tx } from '../transaction.ts';

/** Where each value of a source's description came from. */
export async function originsOf(tx: Tx, sourceId: string): Promise<Origins> {
  const row = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { origins: true },
  });
  return originsSchema.parse(row.origins);
}

/** Everything that the captures of a source said of it, the newest first. */
export async function findingsOf(tx: Tx, sourceId: string): Promise<Finding[]> {
  const rows = await tx.capture.findMany({
    where: { source: { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] } },
    orderBy: { capturedAt: 'desc' },
    select: { findings: true },
  });
  return rows.flatMap(({ findings }) => findingsSchema.parse(findings));
}

/** Writes where the values of a source's description came from. */
export async function saveOrigins(tx: Tx, sourceId: string, origins: Origins): Promise<void> {
  await tx.source.update({ where: { id: sourceId }, data: { origins } });
}

/** Writes a description that was filled beside where its values came from. */
export async function saveFilled(tx: Tx, source: Source, origins: Origins): Promise<void> {
  const { id, description } = source;
  await tx.source.update({
    where: { id },
    data: { description, origins, words: searchWords(source) },
  });
}
