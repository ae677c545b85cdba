import type { Actor } from '../../domain/actor.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { type ConcernedClaim, claimsConcernedBy } from '../review/concerned-claims.ts';
import type { UsePlace } from '../source/source-uses.ts';
import { sourcesById } from '../source/sources.ts';
import { listSourceEvents } from './source-events.ts';

/** A claim that an event concerns, and whether a decision has answered that event there. */
export type ToldClaim = { claimId: string; number: number; isAnswered: boolean };

/** The claims of one brief that an event concerns, in its draft or in its live version. */
export type ConcernedPlace = {
  briefId: string;
  slug: string;
  headline: string;
  place: UsePlace;
  claims: ToldClaim[];
};

/** Something that happened to a source, with everywhere that it concerns. */
export type ToldEvent = SourceEvent & { title: string; places: ConcernedPlace[] };

/** A page of what happened to sources, newest first, each with the claims concerned. */
export async function toldSourceEvents(
  actor: Actor,
  asked: number,
): Promise<{ events: ToldEvent[]; page: number; pages: number }> {
  const page = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 1;
  const { events, pages } = await listSourceEvents(actor, page);
  const concerned = await claimsConcernedBy(database(), events);
  const sources = await sourcesById(
    database(),
    events.map(({ source }) => source),
  );
  const titles = new Map(sources.map((source) => [source.id, sourceTitle(source)]));
  return {
    events: events.map((event) => ({
      ...event,
      title: titles.get(event.source) ?? 'A source',
      places: placesOf(event, concerned),
    })),
    page: Math.min(page, pages),
    pages,
  };
}

function placesOf({ id }: SourceEvent, claims: readonly ConcernedClaim[]): ConcernedPlace[] {
  const has = (events: readonly SourceEvent[]) => events.some((event) => event.id === id);
  const here = claims.filter(({ events }) => has(events));
  const places = Map.groupBy(here, ({ briefId, place }) => `${briefId} ${place}`);
  return [...places.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { briefId, slug, headline, place } = first;
    const told = group.map(({ claimId, number, unanswered }) => ({
      claimId,
      number,
      isAnswered: !has(unanswered),
    }));
    return [{ briefId, slug, headline, place, claims: told }];
  });
}
