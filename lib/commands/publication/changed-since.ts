import { pinnedEdition } from '../../domain/publication/edition-outline.ts';
import type { Outcome } from '../../domain/refusal.ts';
import type { Case } from '../case.ts';

/**
 * What a refused act is answered with where it was about other words than there are now: what would
 * be published now goes along, so that the page can show the difference at once.
 */
export function withWhatIsNow<T>(
  outcome: Extract<Outcome<T>, { ok: false }>,
  { assessment }: Pick<Case, 'assessment'>,
): Outcome<never> {
  const edition = pinnedEdition(assessment);
  if (outcome.refusal.code !== 'stale' || edition === null) return outcome;
  return { ok: false, refusal: { ...outcome.refusal, edition } };
}
