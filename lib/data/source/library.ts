import type { Actor } from '../../domain/actor.ts';
import type { SourceHealth } from '../../domain/health/source-health.ts';
import type { LibraryQuery, Shelf } from '../../domain/source/library-query.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { soughtWords, sourcesById } from './sources.ts';

export const SOURCES_A_PAGE = 50;

/** An entry as the library's list shows it. */
export type ListedSource = {
  source: Source;
  health: SourceHealth;
  captures: number;
  /** How many briefs cite it, in drafts or live. */
  briefs: number;
};

export type LibraryPage = {
  sources: ListedSource[];
  /** How many entries answer the query. */
  found: number;
  page: number;
  pages: number;
};

/** Somebody else could not find it: what `isResolved` of lib/domain/source/source.ts says, for Postgres. */
const unresolved = Prisma.sql`(source.placeholder OR CASE source.kind
  WHEN 'unpublished' THEN source."publicDescription" !~ '\\S'
  ELSE source.description ->> 'url' !~* '^\\s*https?://[^\\s/]+\\S*\\s*$'
    AND NOT (source.description ->> 'title' ~ '\\S' AND source.description ->> 'issued' ~ '\\S'
      AND (source.description ->> 'publisher' ~ '\\S' OR source.description ->> 'author' ~ '\\S'))
  END)`;

/** Ids of entries that some brief cites, under their own id or under that of a merged one. */
const citedEntries = Prisma.sql`(SELECT coalesce(cited."mergedIntoId", cited.id)
  FROM "Source" cited WHERE cited.id::text IN (SELECT "sourceId" FROM "SourceUse"))`;

const capturedEntries = Prisma.sql`(SELECT coalesce(captured."mergedIntoId", captured.id)
  FROM "Capture" capture JOIN "Source" captured ON captured.id = capture."sourceId")`;

const onShelf: Record<Shelf, Prisma.Sql> = {
  unresolved,
  uncaptured: Prisma.sql`source.id NOT IN ${capturedEntries}`,
  cited: Prisma.sql`source.id IN ${citedEntries}`,
  uncited: Prisma.sql`source.id NOT IN ${citedEntries}`,
};

/** A page of the library's entries, newest first. Only the ids are looked for; rows come by page. */
export async function libraryPage(_actor: Actor, query: LibraryQuery): Promise<LibraryPage> {
  const reader = database();
  const where = Prisma.join(conditionsOf(query), ' AND ');
  const [counted] = await reader.$queryRaw<Array<{ found: bigint }>>`
    SELECT count(*) AS found FROM "Source" source WHERE ${where}`;
  const found = Number(counted?.found ?? 0);
  const pages = Math.max(1, Math.ceil(found / SOURCES_A_PAGE));
  const page = Math.min(query.page, pages);
  const rows = await reader.$queryRaw<Array<{ id: string }>>`
    SELECT source.id FROM "Source" source WHERE ${where}
    ORDER BY source."createdAt" DESC, source.id
    LIMIT ${SOURCES_A_PAGE} OFFSET ${(page - 1) * SOURCES_A_PAGE}`;
  return { sources: await listed(rows.map(({ id }) => id)), found, page, pages };
}

function conditionsOf({ words, shelf, health, kind }: LibraryQuery): Prisma.Sql[] {
  const sought = soughtWords(words);
  return [
    Prisma.sql`source."mergedIntoId" IS NULL`,
    ...(sought === '' ? [] : [Prisma.sql`source.lexemes @@ to_tsquery('simple', ${sought})`]),
    ...(shelf === null ? [] : [onShelf[shelf]]),
    ...(health === null ? [] : [Prisma.sql`source.health = ${health}::"SourceHealth"`]),
    ...(kind === null ? [] : [Prisma.sql`source.kind = ${kind}::"SourceKind"`]),
  ];
}

async function listed(ids: string[]): Promise<ListedSource[]> {
  const reader = database();
  const sources = await sourcesById(reader, ids);
  const named = sources.flatMap(({ id, aliases }) => [id, ...aliases]);
  const health = new Map(
    (
      await reader.source.findMany({
        where: { id: { in: ids } },
        select: { id: true, health: true },
      })
    ).map((row) => [row.id, row.health]),
  );
  const captures = await reader.$queryRaw<Array<{ id: string; digest: string }>>`
    SELECT DISTINCT "sourceId" AS id, digest FROM "Capture" WHERE "sourceId" = ANY (${named}::uuid[])`;
  const uses = await reader.$queryRaw<Array<{ id: string; briefId: string }>>`
    SELECT DISTINCT "sourceId" AS id, "briefId" FROM "SourceUse" WHERE "sourceId" = ANY (${named})`;
  return ids.flatMap((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source) return [];
    const isOurs = (row: { id: string }) => row.id === id || source.aliases.includes(row.id);
    return [
      {
        source,
        health: health.get(id) ?? 'unknown',
        captures: new Set(captures.filter(isOurs).map(({ digest }) => digest)).size,
        briefs: new Set(uses.filter(isOurs).map(({ briefId }) => briefId)).size,
      },
    ];
  });
}

/** How many briefs cite an entry, in drafts or live, under any of its ids. */
export async function briefsCiting(_actor: Actor, { id, aliases }: Source): Promise<number> {
  const rows = await database().sourceUse.findMany({
    where: { sourceId: { in: [id, ...aliases] } },
    distinct: ['briefId'],
    select: { briefId: true },
  });
  return rows.length;
}
