import type { ListedPoint } from '@/components/history/points.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** A brief's history as its page goes through it. */
export type History = {
  brief: DeskBrief;
  actor: Actor;
  /** Newest first. */
  points: readonly ListedPoint[];
  /** Names of everybody in it, by member id. */
  names: ReadonlyMap<string, string>;
};
