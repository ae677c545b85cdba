import type { Source } from '../../domain/source/source.ts';
import { enqueue } from '../desk/queues.ts';
import { notify } from '../notices.ts';
import type { Tx } from '../transaction.ts';
import { worksNamed } from './source-names.ts';
import { lockSource } from './sources.ts';

/** A source that is locked, with the briefs that cite it, which are held. */
export type HeldSource = Source & { citedBy: readonly string[] };

/**
 * Locks the entry that an id leads to, and holds the briefs that cite it, in drafts or live versions,
 * against whoever would decide, sign or publish; people may go on writing. Whoever may come to note
 * that something happened to a source begins with this: whoever decides holds the brief before they
 * append to the record, and so must everybody. Null when there is no such entry.
 */
export async function lockCitedSource(tx: Tx, id: string): Promise<HeldSource | null> {
  const source = await lockSource(tx, id);
  return source && holdCiting(tx, source);
}

/** The same for an entry that is locked already. */
export async function holdCiting(tx: Tx, source: Source): Promise<HeldSource> {
  return { ...source, citedBy: await holdBriefsCiting(tx, source.id) };
}

/** Those with edits that nobody has projected yet are held too: they may cite it by now. */
async function holdBriefsCiting(tx: Tx, sourceId: string): Promise<string[]> {
  const names = await namesOf(tx, sourceId);
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Brief"
    WHERE id IN (
      SELECT "briefId" FROM "SourceUse" WHERE "sourceId" = ANY (${names})
      UNION ALL
      SELECT "briefId" FROM "BriefDocument" document WHERE EXISTS (
        SELECT FROM "DocumentUpdate" edit
        WHERE edit."briefId" = document."briefId" AND edit.id > document."projectedTo"))
    ORDER BY id FOR SHARE`;
  return rows.map(({ id }) => id);
}

/**
 * Has the open pages of every brief that cites a source load again: it, or a capture of it, is new.
 * What is said of a source is part of what was signed, so a brief in review may be ready no more.
 */
export async function tellBriefsCiting(tx: Tx, sourceId: string): Promise<void> {
  const uses = await tx.sourceUse.findMany({
    where: { sourceId: { in: await namesOf(tx, sourceId) } },
    distinct: ['briefId'],
    select: { briefId: true },
  });
  for (const { briefId } of uses) await notify(tx, { kind: 'judgement', briefId });
  const inReview = await tx.briefStanding.findMany({
    where: { briefId: { in: uses.map(({ briefId }) => briefId) }, submitterId: { not: null } },
    select: { briefId: true },
  });
  if (inReview.length === 0) return;
  await enqueue(tx, 'follow-briefs', { briefIds: inReview.map(({ briefId }) => briefId) });
}

async function namesOf(tx: Tx, sourceId: string): Promise<string[]> {
  const works = await worksNamed(tx, [sourceId]);
  return works.flatMap(({ names }) => names);
}

/**
 * An instant at `at` or after it that is later than every decision about these briefs, every
 * signature under them and every publication of them. A look takes time, and clocks differ; whoever
 * decided meanwhile did not see what it found.
 */
export async function notEarlierThanJudgement(
  tx: Tx,
  briefIds: readonly string[],
  at: Date,
): Promise<Date> {
  const where = { briefId: { in: [...briefIds] } };
  const decided = await tx.decision.aggregate({ where, _max: { at: true } });
  const published = await tx.version.aggregate({ where, _max: { publishedAt: true } });
  const signed = await tx.signOff.aggregate({ where, _max: { at: true } });
  const judged = Math.max(
    decided._max.at?.getTime() ?? 0,
    signed._max.at?.getTime() ?? 0,
    published._max.publishedAt?.getTime() ?? 0,
  );
  return judged < at.getTime() ? at : new Date(judged + 1);
}
