import { listTopics, readTopics } from '@/lib/data/brief/topics.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';

/** What the card of a brief's topics shows. */
export async function topicsCard(actor: Actor, briefId: string) {
  return {
    briefId,
    topics: await readTopics(actor, briefId),
    known: (await listTopics(actor)).map(({ name }) => name),
    mayChange: can(actor, 'set-topics').ok,
  };
}
