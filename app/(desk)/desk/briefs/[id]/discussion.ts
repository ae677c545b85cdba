import type { DiscussionFacts } from '@/components/discussion/discussion.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { mentionable } from '@/lib/data/discussion/mentions.ts';
import { writersBehind } from '@/lib/document/reading/discussion.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';

/** A brief's discussion as a member sees it. */
export async function discussionOf(
  { dossier, ledger }: DeskBrief,
  actor: Actor,
): Promise<DiscussionFacts> {
  const { threads, reading, settings } = dossier;
  return {
    threads: threads.map((thread) => {
      const writers = writersBehind(thread.place, reading, ledger);
      const allowed = can(actor, 'resolve-thread', { heldBy: thread.heldBy?.id ?? null, writers });
      return { ...thread, barred: allowed.ok ? null : allowed.refusal.message };
    }),
    members: await mentionable(actor),
    me: { id: actor.id, name: actor.name },
    timeZone: settings.timeZone,
  };
}
