/** How a verdict looks beside its word; never the only carrier of meaning. */
export type VerdictTone = 'good' | 'mixed' | 'bad' | 'neutral';

export type Verdict = {
  /** Stable key stored in documents and versions, e.g. `mostly-confirmed`. */
  key: string;
  label: string;
  /** Place on the scale, higher is truer; null where the verdict has no number. */
  rating: number | null;
  tone: VerdictTone;
  shape: '✓' | '◐' | '✕' | '○';
};

/**
 * Absence of evidence is never shown as evidence of absence: this verdict has no number,
 * and it alone may be approved without a citation, when the search log says where we looked.
 */
export const NOT_CONFIRMED = 'not-confirmed';

export const defaultVerdictScale: readonly Verdict[] = [
  { key: 'confirmed', label: 'Confirmed', rating: 5, tone: 'good', shape: '✓' },
  { key: 'mostly-confirmed', label: 'Mostly confirmed', rating: 4, tone: 'good', shape: '✓' },
  { key: 'disputed', label: 'Disputed', rating: 3, tone: 'mixed', shape: '◐' },
  { key: 'misleading', label: 'Misleading', rating: 2, tone: 'mixed', shape: '◐' },
  { key: 'false', label: 'False', rating: 1, tone: 'bad', shape: '✕' },
  {
    key: NOT_CONFIRMED,
    label: 'Not confirmed by available sources',
    rating: null,
    tone: 'neutral',
    shape: '○',
  },
];

/** The verdict of that key, or null where the scale has none (an old or a foreign key). */
export function verdictOf(scale: readonly Verdict[], key: string | null): Verdict | null {
  return scale.find((verdict) => verdict.key === key) ?? null;
}
