import type { ListedPoint } from '@/components/history/points.ts';
import type { HistoryPoint } from '@/lib/data/brief/points.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** The points as the page lists them. */
export function listedPoints(
  actor: Actor,
  points: readonly HistoryPoint[],
  names: ReadonlyMap<string, string>,
): ListedPoint[] {
  const nameOf = (id: string) => names.get(id) ?? 'A former member';
  return points.map(({ place, members, names: given, ...point }) => ({
    ...point,
    place: place.toString(),
    writers: members.map(({ memberId }) => nameOf(memberId)),
    edits: members.reduce((sum, { edits }) => sum + edits, 0),
    names: given.map(({ id, name, namedById }) => ({
      id,
      name,
      namedBy: nameOf(namedById),
      isMine: namedById === actor.id,
    })),
  }));
}
