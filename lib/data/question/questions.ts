import {
  type QuestionOrigin,
  type QuestionState,
  questionState,
} from '../../domain/question/question.ts';
import { questionWords } from '../../domain/question/question-words.ts';
import type { Question as QuestionRow } from '../generated/client.ts';
import { notify } from '../notices.ts';
import { liveAmong } from '../publication/live-brief-sql.ts';
import type { Tx } from '../transaction.ts';

/** A question as a command judges it. Whom to tell of its answer is not for commands to know. */
export type Question = {
  id: string;
  text: string;
  details: string;
  briefId: string | null;
  mergedIntoId: string | null;
  /** The brief that it follows up, or that its reader read. */
  aboutId: string | null;
  followUpId: string | null;
  state: QuestionState;
};

const judged = {
  id: true,
  text: true,
  details: true,
  briefId: true,
  mergedIntoId: true,
  aboutId: true,
  followUpId: true,
  closedAt: true,
} as const;

export type NewQuestion = {
  origin: QuestionOrigin;
  text: string;
  details?: string;
  askerAddress?: string | null;
  askedById?: string | null;
  aboutId?: string | null;
  followUpId?: string | null;
  at: Date;
};

/** Puts a question into the backlog, of which open lists hear; gives its id. */
export async function addQuestion(tx: Tx, question: NewQuestion): Promise<string> {
  const { origin, text, details = '' } = question;
  const words = searchedBy(text, details);
  const { id } = await tx.question.create({
    data: { ...question, origin: storedOrigin(origin), details, words },
    select: { id: true },
  });
  await notify(tx, { kind: 'questions' });
  return id;
}

/**
 * Locks questions until the transaction ends, always in the same order, and gives those that there
 * are. Whoever locks a brief too does so first: publishing does.
 */
export async function lockQuestions(tx: Tx, ids: readonly string[]): Promise<Question[]> {
  await tx.$queryRaw`
    SELECT id FROM "Question" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return judgedQuestions(tx, ids);
}

/** The same, without those that somebody else is about to change: nobody waits. */
export async function lockFreeQuestions(tx: Tx, ids: readonly string[]): Promise<Question[]> {
  const free = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Question" WHERE id = ANY (${[...ids]}::uuid[]) FOR UPDATE SKIP LOCKED`;
  return judgedQuestions(
    tx,
    free.map(({ id }) => id),
  );
}

async function judgedQuestions(tx: Tx, ids: readonly string[]): Promise<Question[]> {
  const rows = await tx.question.findMany({ where: { id: { in: [...ids] } }, select: judged });
  const live = await liveAmong(
    tx,
    rows.flatMap(({ briefId }) => briefId ?? []),
  );
  return rows.map(({ closedAt, ...row }) => {
    const brief = row.briefId === null ? null : { isLive: live.has(row.briefId) };
    return { ...row, state: questionState({ ...row, brief, closedAt }) };
  });
}

/** The same for one; null when there is no such question. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | null> {
  const [question] = await lockQuestions(tx, [id]);
  return question ?? null;
}

/** The brief of a question, without a lock; null where it has none. */
export async function briefOfQuestion(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.question.findUnique({ where: { id }, select: { briefId: true } });
  return row?.briefId ?? null;
}

/** How a question leaves the open ones, or comes back to them with nothing said. */
export async function placeQuestion(
  tx: Tx,
  id: string,
  place: { mergedIntoId?: string; briefId?: string; setAside?: { at: Date; reason: string } },
): Promise<void> {
  await tx.question.update({
    where: { id },
    data: {
      mergedIntoId: place.mergedIntoId ?? null,
      briefId: place.briefId ?? null,
      closedAt: place.setAside?.at ?? null,
      closeReason: place.setAside?.reason ?? null,
    },
  });
  await notify(tx, { kind: 'questions' });
}

/** Gives a question other words. */
export async function rewordQuestion(
  tx: Tx,
  { id, details }: Question,
  text: string,
): Promise<void> {
  await tx.question.update({ where: { id }, data: { text, words: searchedBy(text, details) } });
  await notify(tx, { kind: 'questions' });
}

/** More words than any question has; Postgres refuses to be asked for very many. */
const MOST_WORDS = 1_000;

function searchedBy(text: string, details: string): string {
  return questionWords(`${text} ${details}`).slice(0, MOST_WORDS).join(' ');
}

/** Who brought a question, as it is stored. */
export function storedOrigin(origin: QuestionOrigin): QuestionRow['origin'] {
  return origin === 'follow-up' ? 'follow_up' : origin;
}

/** Who brought a question, as it is spoken of. */
export function originOf(stored: QuestionRow['origin']): QuestionOrigin {
  return stored === 'follow_up' ? 'follow-up' : stored;
}
