import { type LikelyQuestion, likelySame, soughtStems } from '../domain/same-question.ts';
import { database } from './database.ts';

type Compared = { id: string; text: string };

/** So many of the newest that share a beginning of a word are compared with a question. */
const MOST_COMPARED = 200;

/**
 * What likely asks the same as each of these questions, by question. Only questions that others can
 * be merged into are looked at, in one query whose result grows with the page and not with the backlog.
 */
export async function likelyQuestions(
  questions: readonly Compared[],
): Promise<Map<string, LikelyQuestion<Compared>[]>> {
  const ids = questions.map(({ id }) => id);
  const sought = questions.map(({ text }) =>
    soughtStems(text)
      .map((stem) => `${stem}:*`)
      .join(' | '),
  );
  const rows = await database().$queryRaw<Array<Compared & { asked: string }>>`
    SELECT asked.id AS asked, found.id, found.text
    FROM unnest(${ids}::uuid[], ${sought}::text[]) AS asked(id, sought)
    CROSS JOIN LATERAL (
      SELECT question.id, question.text FROM "Question" question
      WHERE asked.sought <> '' AND question.id <> asked.id
        AND question."mergedIntoId" IS NULL AND question."closedAt" IS NULL
        AND to_tsvector('simple', question.words) @@ to_tsquery('simple', asked.sought)
      ORDER BY question.at DESC, question.id
      LIMIT ${MOST_COMPARED}
    ) found`;
  const found = Map.groupBy(rows, ({ asked }) => asked);
  return new Map(
    questions.map((question) => {
      const others = (found.get(question.id) ?? []).map(({ id, text }) => ({ id, text }));
      return [question.id, likelySame(question, others)];
    }),
  );
}
