import type { ReferenceFormat } from '../reference/reference-formats.ts';
import { counted } from '../words/wording.ts';

/** How far the import of a file of references is. */
export type ImportProgress = {
  id: string;
  format: ReferenceFormat;
  fileName: string;
  state: 'waiting' | 'fetching' | 'reading' | 'done' | 'failed';
  /** Why it came to nothing, a sentence; null otherwise. */
  problem: string | null;
  /** How many references the file holds, broken ones too; 0 until it has been read. */
  total: number;
  added: number;
  known: number;
  broken: number;
  by: string;
  at: Date;
  endedAt: Date | null;
};

/** As large as a file of references may be, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** How many references are dealt with. */
export function handled({ added, known, broken }: ImportProgress): number {
  return added + known + broken;
}

/** How far it is, in one sentence. */
export function progressSentence(progress: ImportProgress): string {
  const { total, problem } = progress;
  if (problem !== null) return problem;
  if (progress.state === 'done') return `${outcome(progress)}.`;
  if (total === 0) return 'The file is being read.';
  const done = handled(progress).toLocaleString('en');
  return `${done} of ${total.toLocaleString('en')} references.`;
}

function outcome({ added, known, broken }: ImportProgress): string {
  const parts = [
    added > 0 ? `${counted(added, 'source')} added` : '',
    known > 0 ? `${known.toLocaleString('en')} known already` : '',
    broken > 0 ? `${counted(broken, 'broken reference')} left out` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'Nothing was added';
}
