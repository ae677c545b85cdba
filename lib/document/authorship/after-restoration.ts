import type { ReturningWriters } from '../history/returning-writers.ts';
import { markedId } from '../reading/claims.ts';
import type { BriefReading } from '../reading/reading.ts';
import { blockWords } from '../reading/words.ts';
import type { Ledger } from './authorship.ts';
import { type MemberId, together } from './members.ts';
import { earlierContributors } from './past-contents.ts';

/**
 * The ledger after a point of the history was restored. A ledger forgets words that nobody judged
 * once a version is published; the log does not. So whoever wrote what came back counts, as the
 * history tells it, unless a claim stands approved in those very words.
 *
 * @param readings before and after the restoration, and of the point that was restored
 */
export function afterRestoration(
  ledger: Ledger,
  { before, after, point }: { before: BriefReading; after: BriefReading; point: BriefReading },
  { blocks, entries, everyone }: ReturningWriters,
): Ledger {
  const keyThen = keysThen(after, point);
  const writersIn = (blockKey: string): MemberId[] => {
    const then = keyThen.get(blockKey);
    return then === undefined ? everyone : (blocks.get(then) ?? []);
  };
  const changed = after.claims.filter(({ id, digest }) => {
    const isSame = before.claims.some((claim) => claim.id === id && claim.digest === digest);
    return !isSame && !earlierContributors(ledger.past[id] ?? [], digest).approved;
  });
  const claims = changed.map(({ id, blockKey }): [string, MemberId[]] => [
    id,
    together(ledger.claims[id], writersIn(blockKey), entries.get(markedId(id))),
  ]);
  const written = after.blocks.map(({ key }): [string, MemberId[]] => [
    key,
    together(ledger.blocks[key], writersIn(key)),
  ]);
  return {
    ...ledger,
    claims: { ...ledger.claims, ...Object.fromEntries(claims) },
    blocks: Object.fromEntries(written.filter(([, members]) => members.length > 0)),
    prose: together(ledger.prose, everyone),
    everyone: together(ledger.everyone, everyone),
  };
}

/** By the key of a block: the one that it had at the point, which says the same in the same order. */
function keysThen(after: BriefReading, point: BriefReading): Map<string, string> {
  return new Map(
    after.blocks.flatMap(({ key, inlines }, index): Array<[string, string]> => {
      const then = point.blocks[index];
      return then && blockWords(then.inlines) === blockWords(inlines) ? [[key, then.key]] : [];
    }),
  );
}
