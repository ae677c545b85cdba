import {
  type LikelyQuestion,
  likelySame,
  soughtStems,
} from '../../domain/question/same-question.ts';
import { database } from '../database.ts';

type Compared = { id: string; text: string };

/** So many of the newest that share telling words are compared with a question. */
const MOST_COMPARED = 60;

/**
 * What likely asks the same as each of these questions, by question. Only questions that others can
 * be merged into are looked at, in one statement whose result grows with the page and not with the
 * backlog. Questions of the same telling words, as come when a paper calls on its readers to ask, are
 * looked for once.
 */
export async function likelyQuestions(
  questions: readonly Compared[],
): Promise<Map<string, LikelyQuestion<Compared>[]>> {
  const soughtFor = new Map(questions.map(({ id, text }) => [id, twoOf(soughtStems(text))]));
  const found = await sharingWords([...new Set(soughtFor.values())]);
  return new Map(
    questions.map((question) => {
      const others = found.get(soughtFor.get(question.id) ?? '') ?? [];
      return [question.id, likelySame(question, others)];
    }),
  );
}

async function sharingWords(searches: readonly string[]): Promise<Map<string, Compared[]>> {
  const rows = await database().$queryRaw<Array<Compared & { sought: string }>>`
    SELECT sought, newest.id, newest.text
    FROM unnest(${searches.filter((sought) => sought !== '')}::text[]) sought
    CROSS JOIN LATERAL (
      SELECT id, text FROM "Question"
      WHERE "mergedIntoId" IS NULL AND "closedAt" IS NULL
        AND lexemes @@ to_tsquery('simple', sought)
      ORDER BY at DESC, id LIMIT ${MOST_COMPARED}) newest`;
  return Map.groupBy(rows, ({ sought }) => sought);
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
