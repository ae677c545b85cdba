import type { Actor } from '../../domain/actor.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import type { SourceHealth } from '../../domain/health/source-health.ts';
import { shortened } from '../../domain/words/shortened.ts';
import { type WordChange, wordDiff } from '../../domain/words/word-diff.ts';
import { captureText } from '../capture/captures.ts';
import { database } from '../database.ts';
import { sourceEventsOn } from './source-events.ts';
import { type KeptLook, lastSaid, looksAt } from './source-looks.ts';

/** A change of a source's text, between two looks. */
export type SeenChange = {
  /** Digests of the text before and after. */
  from: string;
  to: string;
  at: Date;
  /** Null where the texts are too long to be compared here. */
  words: WordChange[] | null;
  /** Whether a member has said that it matters. */
  isConfirmed: boolean;
};

/** How a source fares, for its page. */
export type SourceFaring = {
  health: SourceHealth;
  /** Newest first. */
  looks: KeptLook[];
  events: SourceEvent[];
  /** The latest change of its text. */
  change: SeenChange | null;
  /** The address to which it has moved for good, as the latest look saw it. */
  movedTo: string | null;
};

/** So many looks are shown; the others stay on record. */
const LOOKS_SHOWN = 8;

/** Longer texts, in characters together, are compared on a page of their own. */
const MOST_COMPARED = 200_000;

/** How a source fares, by its latest looks and by what happened to it. */
export async function sourceFaring(_actor: Actor, sourceId: string): Promise<SourceFaring> {
  const reader = database();
  const { health } = await reader.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { health: true },
  });
  const looks = await looksAt(reader, sourceId);
  const events = await sourceEventsOn(reader, [sourceId]);
  const [latest] = looks;
  return {
    health,
    looks: looks.slice(0, LOOKS_SHOWN),
    events: events.toReversed(),
    change: await lastChange(sourceId, looks, events),
    movedTo: latest?.outcome === 'moved' ? latest.finalAddress : null,
  };
}

async function lastChange(
  sourceId: string,
  looks: readonly KeptLook[],
  events: readonly SourceEvent[],
): Promise<SeenChange | null> {
  const changed = looks.find(({ outcome }) => outcome === 'changed');
  const to = changed?.digest;
  if (!changed || !to) return null;
  const from = await lastSaid(database(), sourceId, changed.at);
  if (from === null) return null;
  const before = await captureText(database(), sourceId, from);
  const after = await captureText(database(), sourceId, to);
  if (before === null || after === null) return null;
  const isConfirmed = events.some(({ kind, digest }) => kind === 'change-matters' && digest === to);
  const isShort = before.length + after.length <= MOST_COMPARED;
  const words = isShort ? shortened(wordDiff(before, after)) : null;
  return { from, to, at: changed.at, words, isConfirmed };
}
