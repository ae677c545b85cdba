import { authoredBlocks } from '../../document/history/authored-blocks.ts';
import type { Told } from '../../document/history/comparison.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { sourcesById } from '../source/sources.ts';
import { endOfLog } from './document-log.ts';
import { documentAt } from './past-documents.ts';

/** A brief as it stood at a point, in plain words: who wrote them and what they cite. */
export type ToldPoint = Told & { place: bigint; at: Date; sources: Source[] };

/** Tells what a brief said at a place in its log, or says now. Null where its log has no such place. */
export async function toldPoint(
  _actor: Actor,
  briefId: string,
  asked: bigint | 'now',
): Promise<ToldPoint | null> {
  const reader = database();
  const place = asked === 'now' ? await endOfLog(reader, briefId) : asked;
  const past = place === null ? null : await documentAt(reader, briefId, place);
  if (!past || past.place !== place) return null;
  const { doc, writers } = past.written;
  const reading = readDocument(doc);
  const authored = authoredBlocks(sharedRoots(doc).content, reading.blocks, writers);
  doc.destroy();
  const { at } = await reader.documentUpdate.findUniqueOrThrow({
    where: { id: place },
    select: { at: true },
  });
  return { place, at, reading, authored, sources: await sourcesById(reader, reading.references) };
}

/** The names of those who wrote between two places of a brief's log. */
export async function writersBetween(
  _actor: Actor,
  briefId: string,
  from: bigint,
  to: bigint,
): Promise<string[]> {
  const rows = await database().$queryRaw<Array<{ name: string }>>`
    SELECT name FROM "Member" WHERE id IN (
      SELECT "authorId" FROM "DocumentUpdate"
      WHERE "briefId" = ${briefId}::uuid AND id > ${from} AND id <= ${to})
    ORDER BY name`;
  return rows.map(({ name }) => name);
}
