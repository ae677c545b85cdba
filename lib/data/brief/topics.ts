import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** What briefs are about. */
export type Topic = { id: string; name: string };

/** Every topic there is, by name. */
export function listTopics(_actor: Actor): Promise<Topic[]> {
  return database().topic.findMany({ orderBy: { name: 'asc' } });
}

/** The topics of a brief, by name. */
export async function topicsOf(tx: Tx, briefId: string): Promise<string[]> {
  const rows = await tx.briefTopic.findMany({
    where: { briefId },
    orderBy: { topic: { name: 'asc' } },
    select: { topic: { select: { name: true } } },
  });
  return rows.map(({ topic }) => topic.name);
}

/** The topics of a brief, for a page. */
export function readTopics(_actor: Actor, briefId: string): Promise<string[]> {
  return topicsOf(database(), briefId);
}

/** Every name of a topic there is; until the transaction ends nobody else gives new ones. */
export async function lockTopicNames(tx: Tx): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('topics'))`;
  const rows = await tx.topic.findMany({ select: { name: true } });
  return rows.map(({ name }) => name);
}

/** Makes these the topics of a brief, and makes those that are new. */
export async function saveTopics(tx: Tx, briefId: string, names: readonly string[]): Promise<void> {
  await tx.topic.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true });
  await tx.briefTopic.deleteMany({ where: { briefId } });
  const topics = await tx.topic.findMany({ where: { name: { in: [...names] } } });
  await tx.briefTopic.createMany({
    data: topics.map(({ id: topicId }) => ({ briefId, topicId })),
  });
}
