/** What a look at a source's address can give; also what the looks together come to. */
export const lookOutcomes = [
  'alive',
  'moved',
  'changed',
  'unreachable',
  'dead',
  'retracted',
] as const;
export type LookOutcome = (typeof lookOutcomes)[number];

/** How a source fares, as far as the desk has looked. */
export const sourceHealths = ['unknown', ...lookOutcomes] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** One look, as the health is computed from it. */
export type LookFacts = { address: string; outcome: LookOutcome; at: Date };

/** One bad night is no death: so long must nothing have been there before a source counts as dead. */
export const DEAD_AFTER = 24 * 60 * 60 * 1_000;

/**
 * The health of a source from the looks at its present address, in any order, and whether it is
 * known to be retracted, which no look takes back.
 *
 * A look that finds nothing at the address (`dead`) makes the source dead only where an earlier one,
 * at least a day before, found nothing either and none between found anything; until then it is out
 * of reach, which may pass.
 */
export function healthFrom(
  address: string,
  looks: readonly LookFacts[],
  isRetracted: boolean,
): SourceHealth {
  if (isRetracted) return 'retracted';
  const newestFirst = looks
    .filter((look) => look.address === address)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const [latest] = newestFirst;
  if (!latest) return 'unknown';
  if (latest.outcome !== 'dead') return latest.outcome;
  return isDeadSince(latest.at, newestFirst) ? 'dead' : 'unreachable';
}

function isDeadSince(latest: Date, newestFirst: readonly LookFacts[]): boolean {
  const found = newestFirst.findIndex(({ outcome }) => !isAbsence(outcome));
  const absences = found === -1 ? newestFirst : newestFirst.slice(0, found);
  return absences.some(
    ({ outcome, at }) => outcome === 'dead' && latest.getTime() - at.getTime() >= DEAD_AFTER,
  );
}

/** Whether a look neither found the page nor proves that it is there. */
function isAbsence(outcome: LookOutcome): boolean {
  return outcome === 'dead' || outcome === 'unreachable';
}
