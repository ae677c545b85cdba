import type { Actor } from '../../domain/actor.ts';
import type { BacklogTab, QuestionQuery } from '../../domain/question/question-query.ts';
import { questionWords } from '../../domain/question/question-words.ts';
import type { LikelyQuestion } from '../../domain/question/same-question.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isLiveSql } from '../publication/live-brief-sql.ts';
import { likelyQuestions } from './likely-questions.ts';
import { type ShownQuestion, shownQuestions } from './question-rows.ts';

export const QUESTIONS_A_PAGE = 25;

/** A question of the backlog with those that likely ask the same, and where these stand. */
export type BacklogQuestion = ShownQuestion & { likely: LikelyQuestion<ShownQuestion>[] };

export type BacklogPage = {
  questions: BacklogQuestion[];
  /** How many questions answer the query. */
  found: number;
  page: number;
  pages: number;
};

const isLive = isLiveSql(Prisma.sql`question."briefId"`);

/** What `questionState` of lib/domain/question/question.ts says, for Postgres. */
const inTab: Record<BacklogTab, Prisma.Sql> = {
  open: Prisma.sql`question."briefId" IS NULL AND question."closedAt" IS NULL`,
  taken: Prisma.sql`question."briefId" IS NOT NULL AND NOT ${isLive}`,
  answered: Prisma.sql`question."briefId" IS NOT NULL AND ${isLive}`,
  'set-aside': Prisma.sql`question."closedAt" IS NOT NULL`,
};

/** A page of the backlog, newest first. Only ids are looked for; the rest comes by page. */
export async function backlogPage(_actor: Actor, query: QuestionQuery): Promise<BacklogPage> {
  const where = Prisma.join(conditionsOf(query), ' AND ');
  const [counted] = await database().$queryRaw<Array<{ found: number }>>`
    SELECT count(*)::int AS found FROM "Question" question WHERE ${where}`;
  const found = counted?.found ?? 0;
  const pages = Math.max(1, Math.ceil(found / QUESTIONS_A_PAGE));
  const page = Math.min(query.page, pages);
  const rows = await database().$queryRaw<Array<{ id: string }>>`
    SELECT question.id FROM "Question" question WHERE ${where}
    ORDER BY question.at DESC, question.id
    LIMIT ${QUESTIONS_A_PAGE} OFFSET ${(page - 1) * QUESTIONS_A_PAGE}`;
  const questions = await shownQuestions(rows.map(({ id }) => id));
  return { questions: await withLikely(questions), found, page, pages };
}

/** One question, whatever became of it, with what was merged into it; null when there is none. */
export async function readQuestion(
  _actor: Actor,
  id: string,
): Promise<(BacklogQuestion & { sameAs: ShownQuestion | null; again: ShownQuestion[] }) | null> {
  const [question] = await withLikely(await shownQuestions([id]));
  if (!question) return null;
  const again = await database().question.findMany({
    where: { mergedIntoId: id },
    orderBy: { at: 'asc' },
    select: { id: true },
  });
  const [sameAs] = question.mergedIntoId ? await shownQuestions([question.mergedIntoId]) : [];
  return {
    ...question,
    sameAs: sameAs ?? null,
    again: await shownQuestions(again.map((row) => row.id)),
  };
}

/** Only an open question is merged into another one, so only open ones are compared. */
async function withLikely(questions: readonly ShownQuestion[]): Promise<BacklogQuestion[]> {
  const likely = await likelyQuestions(questions.filter(({ state }) => state === 'open'));
  const ids = [...likely.values()].flatMap((found) => found.map(({ question }) => question.id));
  const shown = new Map((await shownQuestions([...new Set(ids)])).map((one) => [one.id, one]));
  return questions.map((question) => ({
    ...question,
    likely: (likely.get(question.id) ?? []).flatMap(({ question: { id }, shared }) => {
      const other = shown.get(id);
      return other ? [{ question: other, shared }] : [];
    }),
  }));
}

function conditionsOf({ tab, words, origin }: QuestionQuery): Prisma.Sql[] {
  const sought = soughtIn(words);
  return [
    Prisma.sql`question."mergedIntoId" IS NULL`,
    inTab[tab],
    ...(sought === '' ? [] : [Prisma.sql`question.lexemes @@ to_tsquery('simple', ${sought})`]),
    ...(origin === null ? [] : [Prisma.sql`question.origin::text = ${origin}`]),
  ];
}

/** A query as Postgres searches by it: every word of it, or words that begin so; empty for none. */
function soughtIn(words: string): string {
  return questionWords(words)
    .map((word) => `${word}:*`)
    .join(' & ');
}

/** As many as are looked through when one is chosen. */
const MOST_CHOICES = 8;

/** The questions that another one may be merged into and that hold every one of these words. */
export async function questionsToMergeInto(
  _actor: Actor,
  words: string,
  without: string,
): Promise<ShownQuestion[]> {
  const sought = soughtIn(words);
  if (sought === '') return [];
  const rows = await database().$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Question"
    WHERE "mergedIntoId" IS NULL AND "closedAt" IS NULL AND id <> ${without}::uuid
      AND lexemes @@ to_tsquery('simple', ${sought})
    ORDER BY at DESC, id LIMIT ${MOST_CHOICES}`;
  return shownQuestions(rows.map(({ id }) => id));
}

/** The briefs whose headlines hold every one of these words, last changed first. */
export async function briefsToAnswer(
  _actor: Actor,
  words: string,
): Promise<Array<{ id: string; headline: string }>> {
  const sought = words.split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return [];
  const rows = await database().briefDocument.findMany({
    where: { AND: sought.map((word) => ({ headline: { contains: word, mode: 'insensitive' } })) },
    orderBy: { updatedAt: 'desc' },
    take: MOST_CHOICES,
    select: { briefId: true, headline: true },
  });
  return rows.map(({ briefId, headline }) => ({ id: briefId, headline }));
}

/** The questions that a brief is to answer, oldest first. */
export async function questionsOfBrief(_actor: Actor, briefId: string): Promise<ShownQuestion[]> {
  const rows = await database().question.findMany({
    where: { briefId },
    orderBy: { at: 'asc' },
    select: { id: true },
  });
  return shownQuestions(rows.map(({ id }) => id));
}
