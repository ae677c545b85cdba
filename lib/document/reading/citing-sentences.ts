import { excerpt } from '../../domain/words/excerpt.ts';
import type { BriefReading } from './reading.ts';
import { blockWords, withoutTargets } from './words.ts';

/** Enough of a paragraph to know it by. */
const LONGEST = 400;

/** What a brief says where it cites one of these ids, in reading order, each once: claims, or else paragraphs. */
export function citingSentences(reading: BriefReading, ids: readonly string[]): string[] {
  const claims = new Map(reading.claims.map(({ id, content }) => [id, content.text]));
  const blocks = new Map(reading.blocks.map(({ key, inlines }) => [key, inlines]));
  const said = reading.citations
    .filter(({ source }) => ids.includes(source))
    .map(({ claim, blockKey }) => {
      const words = claim === null ? undefined : claims.get(claim);
      return withoutTargets(words ?? blockWords(blocks.get(blockKey) ?? []));
    });
  return [...new Set(said.map((words) => excerpt(words, LONGEST)))].filter((words) => words !== '');
}
