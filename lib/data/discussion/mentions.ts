import type { Actor } from '../../domain/actor.ts';
import { type Person, unansweredMention } from '../../domain/review/thread.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { person, toThread, whole } from './threads.ts';

/** Those of these ids that are members'. */
export async function membersAmong(tx: Tx, ids: readonly string[]): Promise<Person[]> {
  return tx.member.findMany({ where: { id: { in: [...ids] } }, ...person });
}

/** Everybody who can be mentioned: the members who are not suspended, by name. */
export async function mentionable(_actor: Actor): Promise<Person[]> {
  return database().member.findMany({
    where: { suspendedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...person,
  });
}

/** A comment that waits for a member's answer. */
export type WaitingMention = {
  threadId: string;
  briefId: string;
  headline: string;
  by: string;
  words: string;
  at: Date;
};

/** More than anybody answers in one go. */
const MOST_MENTIONS = 50;

/** The open threads that mention the actor, who has said nothing in them since; newest first. */
export async function mentionsOf(actor: Actor): Promise<WaitingMention[]> {
  const rows = await database().thread.findMany({
    where: { resolvedAt: null, comments: { some: { mentions: { has: actor.id } } } },
    orderBy: { id: 'desc' },
    take: MOST_MENTIONS,
    include: { ...whole, brief: { select: { document: { select: { headline: true } } } } },
  });
  return rows
    .flatMap(({ brief, briefId, ...row }) => {
      const thread = toThread(row);
      const mention = unansweredMention(thread, actor.id);
      if (!mention) return [];
      const headline = brief.document?.headline ?? '';
      const words = excerpt(mention.text, 160);
      return {
        threadId: thread.id,
        briefId,
        headline,
        by: mention.author.name,
        words,
        at: mention.at,
      };
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
