import { describeFrom, type Finding, type Origins } from '../health/source-finding.ts';
import type { SourceDescription } from './source.ts';

/** Kinds that an entry has while nobody has said what it is. */
const unsaidTypes = ['', 'document', 'webpage'];

/**
 * Fills what a look at a source found into its description, as `describeFrom` does. Two values give
 * way though they stand there, because nobody chose them: a kind that says nothing, and the name of
 * the file in the place of a title.
 *
 * @param fileName the name of the file that was looked at; null for a page
 */
export function fillDescription(
  description: SourceDescription,
  origins: Origins,
  findings: readonly Finding[],
  fileName: string | null,
): { description: SourceDescription; origins: Origins } {
  const isUnsaid = origins.type === undefined && unsaidTypes.includes(description.type);
  const isFileName = fileName !== null && description.title === titleOfFile(fileName);
  const guesses = {
    type: isUnsaid ? description.type : '',
    title: isFileName ? description.title : '',
  };
  const filled = describeFrom(
    {
      ...description,
      type: isUnsaid ? '' : description.type,
      title: isFileName ? '' : description.title,
    },
    origins,
    findings,
  );
  const { type, title } = filled.description;
  return {
    ...filled,
    description: {
      ...filled.description,
      type: type || guesses.type,
      title: title || guesses.title,
    },
  };
}

/** What an entry is called that was begun with a file: its name without what tells its format. */
export function titleOfFile(fileName: string): string {
  return fileName.replace(/\.\p{L}[\p{L}\p{N}]{1,4}$/u, '').trim() || fileName;
}
