import type { CoverageProblem } from '../claim/coverage.ts';
import type { ClaimState } from '../review/decision.ts';
import type { OverridableRule } from '../review/override.ts';
import { numberRuns } from '../words/number-runs.ts';
import { counted } from '../words/wording.ts';

/** "2 paragraphs hold no claim and no context; 1 citation belongs to no claim and no context". */
export function coverageLabel(problems: readonly CoverageProblem[]): string {
  const count = (kind: CoverageProblem['kind']) =>
    problems.filter((problem) => problem.kind === kind).length;
  const paragraphs = count('uncovered-paragraph');
  const citations = count('loose-citation');
  const parts = [
    count('no-claim') > 0 ? 'no claim is marked' : '',
    paragraphs > 0
      ? `${counted(paragraphs, 'paragraph')} ${paragraphs === 1 ? 'holds' : 'hold'} no claim and no context`
      : '',
    citations > 0
      ? `${counted(citations, 'citation')} ${citations === 1 ? 'belongs' : 'belong'} to no claim and no context`
      : '',
  ].filter((part) => part !== '');
  return capitalised(parts.join('; '));
}

const pendingWords: Record<Exclude<ClaimState, 'approved'>, { one: string; many: string }> = {
  unreviewed: { one: 'awaits review', many: 'await review' },
  lapsed: { one: 'changed since its approval', many: 'changed since their approval' },
  'changes-requested': { one: 'has changes requested', many: 'have changes requested' },
};

/** "2 of 14 claims await review: 3, 9", "14 of 14 claims await review: 1–14"; `numbers` are the claims', `all` is how many there are. */
export function pendingLabel(
  state: Exclude<ClaimState, 'approved'>,
  numbers: readonly number[],
  all: number,
): string {
  const { one, many } = pendingWords[state];
  const verb = numbers.length === 1 ? one : many;
  return `${numbers.length} of ${counted(all, 'claim')} ${verb}: ${numberRuns(numbers)}`;
}

/** What is said of a rule of which an admin lets something pass. */
export function butFor(rule: OverridableRule, letPass: readonly OverridableRule[]): string {
  return letPass.includes(rule) ? ', but for what an admin let pass' : '';
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
