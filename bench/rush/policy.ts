import type { Doing } from '../../lib/commands/act.ts';
import { changeSettings } from '../../lib/commands/publication/change-settings.ts';
import { readPublication } from '../../lib/data/publication/publication-settings.ts';
import { sectionOf } from '../../lib/domain/publication/settings-section.ts';

/** Has two reviewers asked for on claims of some verdicts, or one on all; gives whether it may be. */
export async function askForTwo(doing: Doing, two: boolean): Promise<boolean> {
  const seen = sectionOf(await readPublication(), 'review-policy');
  const reviewPolicy = { twoReviewersFor: two ? ['confirmed', 'false'] : [], recheck: [] };
  const asked = { section: 'review-policy', reviewPolicy } as const;
  return (await changeSettings(doing, { asked, seen, retiring: [] })).ok;
}
