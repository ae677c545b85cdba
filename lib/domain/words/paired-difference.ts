import { difference } from './word-diff.ts';

/** A part that only one of two lists has, or that both have, each in its own way. */
export type PairedChange<T> =
  | { kind: 'added' | 'removed'; part: T }
  | { kind: 'changed'; before: T; after: T };

/**
 * What differs between two lists in order, where a part may have changed: one that is new and one
 * that is gone are told together where `akin` says that they are about the same. Those of `after`
 * come first, in its order. The very same part at another place is no change.
 */
export function pairedDifference<T>(
  before: readonly T[],
  after: readonly T[],
  same: (one: T, other: T) => boolean,
  akin: (one: T, other: T) => boolean,
): PairedChange<T>[] {
  const changes = difference(before, after, same);
  const partsOf = (kind: 'added' | 'removed') =>
    changes.flatMap((change) => (change.kind === kind ? change.parts : []));
  const removed = partsOf('removed');
  const told = partsOf('added').flatMap((part): PairedChange<T>[] => {
    const index = removed.findIndex((old) => akin(old, part));
    const [old] = index < 0 ? [] : removed.splice(index, 1);
    if (old === undefined) return [{ kind: 'added', part }];
    return same(old, part) ? [] : [{ kind: 'changed', before: old, after: part }];
  });
  return [...told, ...removed.map((part) => ({ kind: 'removed' as const, part }))];
}
