import type { ReactNode } from 'react';

export type Tone = 'good' | 'mixed' | 'bad' | 'neutral' | 'review';

const tones: Record<Tone, string> = {
  good: 'bg-good-tint text-good',
  mixed: 'bg-mixed-tint text-mixed',
  bad: 'bg-bad-tint text-bad',
  neutral: 'bg-neutral-tint text-neutral',
  review: 'bg-review-tint text-review',
};

/** The ink of each, for words and shapes that stand on the page itself. */
export const tonedInk: Record<Tone, string> = {
  good: 'text-good',
  mixed: 'text-mixed',
  bad: 'text-bad',
  neutral: 'text-neutral',
  review: 'text-review',
};

/** A state or a verdict: a colour, a shape and a word together, so that none of them stands alone. */
export function Pill({
  tone,
  shape,
  children,
}: {
  tone: Tone;
  shape?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-baseline gap-1 whitespace-nowrap rounded-full px-2 py-0.5 text-xs font-semibold ${tones[tone]}`}
    >
      {shape ? <span aria-hidden="true">{shape}</span> : null}
      {children}
    </span>
  );
}
