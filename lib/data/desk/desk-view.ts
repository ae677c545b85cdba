import type { Actor } from '../../domain/actor.ts';
import type { DeskQuery, DeskQueue } from '../../domain/desk/desk-query.ts';
import { listTopics, type Topic } from '../brief/topics.ts';
import { mentionable, mentionsOf, type WaitingMention } from '../discussion/mentions.ts';
import { readPublication } from '../publication/publication-settings.ts';
import type { Looking } from './desk-conditions.ts';
import { type DeskPage, deskPage, lookingNow, queueCounts } from './desk-list.ts';
import { type SavedSearch, savedSearchesOf } from './saved-searches.ts';

/** Everything that the desk's page of lists shows to one member. */
export type DeskView = {
  looking: Looking;
  timeZone: string;
  list: DeskPage;
  counts: Record<DeskQueue, number>;
  mentions: WaitingMention[];
  searches: SavedSearch[];
  /** Between what a list may be held to. */
  choices: {
    verdicts: Awaited<ReturnType<typeof readPublication>>['verdictScale'];
    topics: Topic[];
    members: Array<{ id: string; name: string }>;
  };
};

/** Reads the desk as a query asks for it. However many briefs there are, it takes as many queries. */
export async function readDesk(actor: Actor, query: DeskQuery, now: Date): Promise<DeskView> {
  const { timeZone, verdictScale: verdicts } = await readPublication();
  const looking = lookingNow(actor, timeZone, now);
  return {
    looking,
    timeZone,
    list: await deskPage(query, looking),
    counts: await queueCounts(looking),
    mentions: await mentionsOf(actor),
    searches: await savedSearchesOf(actor),
    choices: { verdicts, topics: await listTopics(actor), members: await mentionable(actor) },
  };
}
