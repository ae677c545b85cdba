/**
 * Numbers as they are read: in order, each once, and three or more in a row as a run.
 *
 * @param most how many numbers and runs are no help any more beyond this
 * @param written how a number stands in the list, where not as a bare one: "[3]–[5]"
 * @returns "1, 2", "1–32", "3–5, 9", "1, 3 and 12 more"
 */
export function numberRuns(
  numbers: readonly number[],
  {
    most = Number.POSITIVE_INFINITY,
    written = String,
  }: { most?: number; written?: (number: number) => string } = {},
): string {
  const runs = runsIn([...new Set(numbers)].toSorted((one, other) => one - other));
  const parts = runs.flatMap((run) => wordsOf(run, written));
  const shown = parts.slice(0, most);
  const more = parts.slice(most).reduce((sum, { count }) => sum + count, 0);
  const words = shown.map((part) => part.words).join(', ');
  return more > 0 ? `${words} and ${more} more` : words;
}

function runsIn(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** Two in a row are no shorter as a run. */
function wordsOf(
  run: readonly number[],
  written: (number: number) => string,
): Array<{ words: string; count: number }> {
  const [first, last] = [run[0], run.at(-1)];
  return run.length < 3 || first === undefined || last === undefined
    ? run.map((number) => ({ words: written(number), count: 1 }))
    : [{ words: `${written(first)}–${written(last)}`, count: run.length }];
}
