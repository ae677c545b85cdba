import { sum, type Tally } from './tally.ts';

/** How one part of the tests went. */
export interface Outcome {
  part: string;
  seconds: number;
  tally: Tally;
}

/** More failures of one part than these are only counted. */
const MOST = 20;

/**
 * The end of the tests' output: each part, and under a failed one what failed in it. Often nobody
 * sees more than this.
 */
export function ending(outcomes: Outcome[]): string {
  const { passed, failed, skipped } = sum(outcomes.map(({ tally }) => tally));
  const parts = outcomes.flatMap((outcome) => [inOneLine(outcome), ...failuresOf(outcome)]);
  return [...parts, '', `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n');
}

/** One part with its counts and its time. */
export function inOneLine({ part, seconds, tally }: Outcome): string {
  const { passed, failed, skipped } = tally;
  const counts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ];
  const said = counts.filter(Boolean).join(', ') || 'nothing to do';
  return `${failed === 0 ? '✓' : '✗'} ${part}: ${said} in ${seconds.toFixed(1)} s`;
}

function failuresOf({ tally: { failures } }: Outcome): string[] {
  const named = failures
    .slice(0, MOST)
    .flatMap(({ name, why }) => [`  ✗ ${name}`, ...why.map((line) => `      ${line}`)]);
  const rest = failures.length - MOST;
  return rest > 0 ? [...named, `  and ${rest} more`] : named;
}
