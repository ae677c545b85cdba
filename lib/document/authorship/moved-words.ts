import { type MemberId, together } from './members.ts';
import { type AttributedWords, membersSharing } from './shared-runs.ts';

/** Words that came to a block in a step. */
export type InsertedWords = { key: string; words: string };

/** Words that left a block in a step. */
export type DisplacedWords = AttributedWords & {
  key: string;
  /** Whether the block went with them. */
  whole: boolean;
};

/** How many characters in a row tell that words went from one block to another in one step. */
const STEP_RUN = 8;

/**
 * By block key: who may have written the words that came to the block in a step, because they stood
 * in the document or once did (`standing`), or because they left another block (`displaced`).
 */
export function movedWriters(
  inserted: readonly InsertedWords[],
  standing: readonly AttributedWords[],
  displaced: readonly DisplacedWords[],
): Map<string, MemberId[]> {
  const copied = membersSharing(inserted, standing);
  const shifted = membersSharing(inserted, displaced, STEP_RUN);
  const alike = Map.groupBy(standing, ({ words }) => words.trim());
  const scraps = displaced.filter(({ words }) => isShort(words));
  return new Map(
    inserted.map(({ key, words }, index) => {
      const same = words.trim() === '' ? [] : (alike.get(words.trim()) ?? []);
      const short = (isShort(words) ? displaced : scraps).filter(
        (source) => source.key !== key && holdsOther(words, source.words),
      );
      const whole = [...same, ...short].map(({ members }) => members);
      return [key, together(copied[index], shifted[index], ...whole)];
    }),
  );
}

/** Words too short for a run count as moved where the one text holds the other whole. */
function isShort(words: string): boolean {
  return words.trim().length < STEP_RUN;
}

function holdsOther(one: string, other: string): boolean {
  const [here, there] = [one.trim(), other.trim()];
  return here !== '' && (there.includes(here) || here.includes(there));
}
