import { type Nature, natureWords } from '../health/source-finding.ts';
import { type CalendarDate, longDate } from '../time/calendar-date.ts';

/** Whoever waits for a capture sees it in these states, in this order. */
export type CaptureState = 'waiting' | 'fetching' | 'reading' | 'done' | 'failed';

/** How far a request for a capture is, for whoever waits for it. */
export type CaptureProgress = {
  id: string;
  sourceId: string;
  /** The address or the name of the file. */
  from: string;
  isFile: boolean;
  state: CaptureState;
  attempts: number;
  /** What went wrong last and what to do, as a sentence; null while nothing did. */
  problem: string | null;
  /** When it is tried again by itself; null when it is not. */
  retryAt: Date | null;
  /** Whether it can be tried once more as it is; a file that could not be read cannot. */
  mayTryAgain: boolean;
  requestedAt: Date;
  captured: CapturedNow | null;
};

/** What a request brought in. */
export type CapturedNow = {
  digest: string;
  characters: number;
  nature: Nature;
  /** The day on which this very text was captured before; null when it is new. */
  unchangedSince: CalendarDate | null;
};

/** Whether there is still something to wait for. */
export function isRunning({ state }: CaptureProgress): boolean {
  return state !== 'done' && state !== 'failed';
}

/** How far it is, in words for whoever waits. */
export function progressWords(progress: CaptureProgress): string {
  const { state, isFile, problem, captured } = progress;
  switch (state) {
    case 'waiting':
      return problem ?? 'Waiting for its turn…';
    case 'fetching':
      return isFile ? 'Opening the file…' : 'Fetching the page…';
    case 'reading':
      return 'Reading it…';
    case 'failed':
      return problem ?? 'Nothing could be captured.';
    case 'done':
      return captured ? capturedWords(captured) : 'Captured.';
  }
}

function capturedWords({ characters, nature, unchangedSince }: CapturedNow): string {
  const what = unchangedSince
    ? `Unchanged since ${longDate(unchangedSince)}: the text is the one captured then.`
    : `Captured ${characters.toLocaleString('en-US')} characters.`;
  return [what, natureWords[nature]].filter(Boolean).join(' ');
}
