import { type UnansweredEvent, unansweredWords } from '../checklist/unanswered-event.ts';
import type { ClaimContent } from '../claim/claim.ts';
import type { CoverageProblem } from '../claim/coverage.ts';
import { excerpt } from '../words/excerpt.ts';
import { lacksSearch, unsearchedKey } from './approval.ts';
import type { Passable } from './override.ts';

/**
 * Everything in a brief that an admin may let pass although a rule asks for it, let pass already or
 * not. A brief without any claim is not among it: there would be nothing to approve.
 */
export function passablesIn(brief: {
  coverage: readonly CoverageProblem[];
  claims: readonly { id: string; digest: string; number: number; content: ClaimContent }[];
  searchLogCount: number;
  /** Every event that no decision has answered. */
  sourceEvents: readonly (UnansweredEvent & { event: { id: string } })[];
}): Passable[] {
  const uncovered = brief.coverage
    .filter(({ kind }) => kind !== 'no-claim')
    .map(({ key, message }) => ({ rule: 'coverage' as const, key, words: message }));
  const unsearched = brief.claims
    .filter(({ content }) => lacksSearch(content, brief.searchLogCount))
    .map((claim) => ({
      rule: 'search-log' as const,
      key: unsearchedKey(claim),
      words: `Claim ${claim.number} cites no source, and no search is logged: “${excerpt(claim.content.text)}”`,
    }));
  const unanswered = brief.sourceEvents.map((happened) => ({
    rule: 'source-events' as const,
    key: happened.event.id,
    words: unansweredWords(happened),
  }));
  return [...uncovered, ...unsearched, ...unanswered];
}
