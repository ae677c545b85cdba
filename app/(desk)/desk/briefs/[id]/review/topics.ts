import { listTopics, readTopics } from '@/lib/data/topics.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';

/** What the card of a brief's topics shows. */
export async function topicsCard(actor: Actor, briefId: string) {
  const allowed = can(actor, 'set-topics');
  return {
    briefId,
    topics: await readTopics(actor, briefId),
    known: (await listTopics(actor)).map(({ name }) => name),
    blocked: allowed.ok ? null : allowed.refusal.message,
  };
}
