import type { Source } from '@/lib/domain/source/source.ts';
import { searchWords, wordsIn } from '@/lib/domain/words/search-words.ts';

/**
 * The sources that a query may mean, best first: every word of it is somewhere in the source's
 * description. Those that the brief cites already come first, in the order of their numbers, and
 * a number alone means the source that bears it.
 */
export function matchingSources<S extends Source>(
  sources: readonly S[],
  references: readonly string[],
  query: string,
): S[] {
  const words = wordsIn(query);
  const numbered = sources.find(({ id }) => id === references[Number(query.trim()) - 1]);
  const rank = ({ id }: S) => {
    if (id === numbered?.id) return -1;
    const number = references.indexOf(id);
    return number === -1 ? references.length : number;
  };
  return sources
    .filter((source) => {
      const described = searchWords(source);
      return source === numbered || words.every((word) => described.includes(word));
    })
    .toSorted((one, other) => rank(one) - rank(other));
}
