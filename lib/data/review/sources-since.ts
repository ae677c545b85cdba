import { hasAddress, type SourceSince } from '../../domain/health/source-since.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';

/** How these sources fare by now, in their order: health, latest look, and what they said last. */
export async function sourcesSince(sources: readonly Source[]): Promise<SourceSince[]> {
  const ids = sources.map(({ id }) => id);
  const [rows, looks, texts] = await Promise.all([
    database().source.findMany({ where: { id: { in: ids } }, select: { id: true, health: true } }),
    latestLooks(ids),
    latestTexts(ids),
  ]);
  return sources.map((source) => ({
    id: source.id,
    health: rows.find(({ id }) => id === source.id)?.health ?? 'unknown',
    hasAddress: hasAddress(source),
    lastLook: looks.find(({ sourceId }) => sourceId === source.id) ?? null,
    latest: texts.find(({ entry }) => entry === source.id) ?? null,
  }));
}

function latestLooks(
  ids: readonly string[],
): Promise<Array<{ sourceId: string; id: string; at: Date; detail: string }>> {
  return database().$queryRaw`
    SELECT DISTINCT ON ("sourceId") "sourceId", id, at, detail FROM "SourceCheck"
    WHERE "sourceId" = ANY (${[...ids]}::uuid[])
    ORDER BY "sourceId", at DESC, id DESC`;
}

/** Of an entry and of those merged into it, captured by somebody or seen by the desk. */
function latestTexts(
  ids: readonly string[],
): Promise<Array<{ entry: string; digest: string; at: Date }>> {
  return database().$queryRaw`
    SELECT DISTINCT ON (entry) entry, digest, at FROM (
      SELECT coalesce(source."mergedIntoId", source.id) AS entry, capture.digest,
        capture."capturedAt" AS at
      FROM "Capture" capture JOIN "Source" source ON source.id = capture."sourceId"
      WHERE source.id = ANY (${[...ids]}::uuid[]) OR source."mergedIntoId" = ANY (${[...ids]}::uuid[])
      UNION ALL
      SELECT "sourceId" AS entry, digest, at FROM "SourceCheck"
      WHERE "sourceId" = ANY (${[...ids]}::uuid[]) AND digest IS NOT NULL
    ) said
    ORDER BY entry, at DESC, digest`;
}
