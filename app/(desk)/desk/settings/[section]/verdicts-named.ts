import type { SettingsChange } from '@/lib/data/publication/settings-changes.ts';
import { verdictOf } from '@/lib/domain/claim/verdict.ts';
import type { PublicationSettings } from '@/lib/domain/publication/publication.ts';

/** The verdicts that the review policy may name: those of the scale, and retired ones that it names. */
export function verdictsNamed(
  { verdictScale, reviewPolicy }: PublicationSettings,
  changes: readonly SettingsChange[],
): Array<{ id: string; name: string }> {
  const { twoReviewersFor, recheck } = reviewPolicy;
  const named = [...twoReviewersFor, ...recheck.flatMap(({ verdict }) => verdict ?? [])];
  const retired = [...new Set(named)].filter((key) => verdictOf(verdictScale, key) === null);
  const wordOf = (key: string) => {
    const scales = changes.map(({ before }) => before.verdictScale);
    return scales.flatMap((scale) => verdictOf(scale, key)?.label ?? [])[0] ?? key;
  };
  return [
    ...verdictScale.map(({ key, label }) => ({ id: key, name: label })),
    ...retired.map((key) => ({ id: key, name: `${wordOf(key)} (retired)` })),
  ];
}
