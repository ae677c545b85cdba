import {
  type LikelyQuestion,
  likelySame,
  soughtStems,
} from '../../domain/question/same-question.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';

type Compared = { id: string; text: string };

/** So many of the newest that share telling words are compared with a question. */
const MOST_COMPARED = 100;

/**
 * What likely asks the same as each of these questions, by question. Only questions that others can
 * be merged into are looked at, in one statement whose result grows with the page and not with the
 * backlog. Each question is looked for with its own words at hand, or Postgres would not use the index.
 */
export async function likelyQuestions(
  questions: readonly Compared[],
): Promise<Map<string, LikelyQuestion<Compared>[]>> {
  const searches = questions.flatMap(({ id, text }) => {
    const sought = twoOf(soughtStems(text));
    return sought === '' ? [] : [searchFor(id, sought)];
  });
  const rows =
    searches.length === 0
      ? []
      : await database().$queryRaw<Array<Compared & { asked: string }>>(
          Prisma.join(searches, ' UNION ALL '),
        );
  const found = Map.groupBy(rows, ({ asked }) => asked);
  return new Map(
    questions.map((question) => {
      const others = (found.get(question.id) ?? []).map(({ id, text }) => ({ id, text }));
      return [question.id, likelySame(question, others)];
    }),
  );
}

function searchFor(id: string, sought: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${id} AS asked, id, text FROM "Question"
    WHERE id <> ${id}::uuid AND "mergedIntoId" IS NULL AND "closedAt" IS NULL
      AND lexemes @@ to_tsquery('simple', ${sought})
    ORDER BY at DESC, id
    LIMIT ${MOST_COMPARED})`;
}

/** What holds any two of these beginnings of words, or the only one; empty for none. */
function twoOf(stems: readonly string[]): string {
  const begins = stems.map((stem) => `${stem}:*`);
  if (begins.length < 2) return begins.join('');
  return begins
    .slice(0, -1)
    .map((one, at) => `${one} & (${begins.slice(at + 1).join(' | ')})`)
    .join(' | ');
}
