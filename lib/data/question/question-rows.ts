import {
  type QuestionOrigin,
  type QuestionState,
  questionState,
} from '../../domain/question/question.ts';
import { type ListedState, listedStates } from '../brief/listed-states.ts';
import { database } from '../database.ts';
import { liveAmong } from '../publication/live-brief-sql.ts';
import { originOf } from './questions.ts';

/** A brief as a question names it. */
type NamedBrief = { id: string; headline: string };

/** A question as members see it. Whom to tell of its answer is a number and nothing else. */
export type ShownQuestion = {
  id: string;
  text: string;
  details: string;
  state: QuestionState;
  origin: QuestionOrigin;
  /** The member who added it. */
  askedBy: string | null;
  at: Date;
  /** The brief that it follows up, or that its reader read. */
  about: NamedBrief | null;
  /** The brief that is to answer it, and where that stands. */
  brief: (NamedBrief & { state: ListedState | null }) | null;
  mergedIntoId: string | null;
  closeReason: string | null;
  /** How many questions were merged into it, and how many readers wait to be told in all. */
  merged: number;
  waiting: number;
};

const namedBrief = { select: { id: true, document: { select: { headline: true } } } } as const;

/** Questions as members see them, in the order of the ids; those that are not there are left out. */
export async function shownQuestions(ids: readonly string[]): Promise<ShownQuestion[]> {
  if (ids.length === 0) return [];
  const rows = await database().question.findMany({
    where: { id: { in: [...ids] } },
    omit: { askerAddress: true, words: true },
    include: { askedBy: { select: { name: true } }, about: namedBrief, brief: namedBrief },
  });
  const briefIds = rows.flatMap(({ briefId }) => briefId ?? []);
  const live = await liveAmong(database(), briefIds);
  const states = await listedStates(briefIds);
  const counts = await countMerged(ids);
  return ids.flatMap((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const { text, details, at, mergedIntoId, closeReason } = row;
    const named = asNamed(row.brief);
    const brief = row.brief && { isLive: live.has(row.brief.id) };
    return [
      {
        ...{ id, text, details, at, mergedIntoId, closeReason },
        ...(counts.get(id) ?? { merged: 0, waiting: 0 }),
        state: questionState({ ...row, brief }),
        origin: originOf(row.origin),
        askedBy: row.askedBy?.name ?? null,
        about: asNamed(row.about),
        brief: named && { ...named, state: states.get(named.id) ?? null },
      },
    ];
  });
}

function asNamed(
  brief: { id: string; document: { headline: string } | null } | null,
): NamedBrief | null {
  return brief && { id: brief.id, headline: brief.document?.headline ?? '' };
}

async function countMerged(
  ids: readonly string[],
): Promise<Map<string, { merged: number; waiting: number }>> {
  const rows = await database().$queryRaw<Array<{ root: string; merged: number; waiting: number }>>`
    WITH RECURSIVE tree AS (
      SELECT id AS root, id FROM "Question" WHERE id = ANY (${[...ids]}::uuid[])
      UNION ALL
      SELECT tree.root, again.id FROM tree JOIN "Question" again ON again."mergedIntoId" = tree.id
    )
    SELECT root, count(*)::int - 1 AS merged, count("askerAddress")::int AS waiting
    FROM tree JOIN "Question" USING (id) GROUP BY root`;
  return new Map(rows.map(({ root, ...counts }) => [root, counts]));
}
