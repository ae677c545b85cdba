import type { ReactNode } from 'react';
import type { Refusal } from '@/lib/domain/refusal.ts';
import type { Tone } from './pill.tsx';

const tones: Record<Tone, string> = {
  good: 'border-good bg-good-tint',
  mixed: 'border-mixed bg-mixed-tint',
  bad: 'border-bad bg-bad-tint',
  neutral: 'border-neutral bg-neutral-tint',
  review: 'border-review bg-review-tint',
};

/** Words that stand out from the page; `live` ones are read out when they appear. */
export function Notice({
  tone = 'neutral',
  live = false,
  children,
}: {
  tone?: Tone;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role={live ? 'status' : undefined}
      className={`rounded-lg border-l-4 px-3 py-2 text-sm ${tones[tone]}`}
    >
      {children}
    </div>
  );
}

/** Why an act was not carried out, with the way to mend it. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  return (
    <Notice tone="bad" live>
      {refusal.message}{' '}
      {refusal.href ? (
        <a className="underline" href={refusal.href}>
          Go there
        </a>
      ) : null}
    </Notice>
  );
}
