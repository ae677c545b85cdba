'use client';

import type { ReactNode } from 'react';
import type { CreditedChange } from '@/lib/document/review-sheet/credited-words.ts';
import type { ClaimDifference } from '@/lib/domain/claim/claim-difference.ts';
import { verdictOf } from '@/lib/domain/claim/verdict.ts';
import type { WordChange } from '@/lib/domain/words/word-diff.ts';
import { Changed, ChangedWords } from '../../ui/changed-words.tsx';
import { useReview } from '../review-facts.tsx';
import { BeforeAfter } from './before-after.tsx';
import { CitationDifference } from './citation-difference.tsx';

type Shown = Omit<ClaimDifference, 'words'> & { words: Array<WordChange | CreditedChange> | null };

/** What differs between two contents of a claim: its words first, then what stands behind them. */
export function DifferenceView({ difference }: { difference: Shown }) {
  const { scale } = useReview().library;
  const { words, verdict, claimant, rationale, citations, reordered } = difference;
  const label = (key: string | null) => verdictOf(scale, key)?.label ?? key ?? 'none';
  return (
    <div className="grid gap-2">
      {words ? <CreditedWords words={words} /> : null}
      {verdict || claimant || rationale ? (
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {verdict ? (
            <Fact term="Verdict">
              <BeforeAfter before={label(verdict.before)} after={label(verdict.after)} />
            </Fact>
          ) : null}
          {claimant ? (
            <Fact term="Claimant">
              <BeforeAfter
                before={claimant.before ?? 'nobody'}
                after={claimant.after ?? 'nobody'}
              />
            </Fact>
          ) : null}
          {rationale ? (
            <Fact term="Rationale">
              <ChangedWords words={rationale} />
            </Fact>
          ) : null}
        </dl>
      ) : null}
      {citations.length > 0 ? (
        <ul aria-label="Citations that changed" className="grid gap-2 text-sm">
          {citations.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: citations have no identity but their order
            <CitationDifference key={index} change={change} />
          ))}
        </ul>
      ) : null}
      {reordered ? <p className="text-sm">The citations stand in another order.</p> : null}
    </div>
  );
}

/** Words with what came and went in place, and under them who wrote what came. */
function CreditedWords({ words }: { words: NonNullable<Shown['words']> }) {
  const writers = [...new Set(words.flatMap((change) => ('by' in change && change.by) || []))];
  return (
    <div>
      <p className="font-serif leading-relaxed">
        {words.map((change, index) => (
          <Changed
            // biome-ignore lint/suspicious/noArrayIndexKey: changes have nothing but their place
            key={index}
            change={change.kind}
            by={'by' in change && change.by !== null ? change.by : ''}
          >
            {change.text}
            {writers.length > 1 && 'by' in change && change.by ? (
              <sub aria-hidden="true" className="px-0.5 font-sans text-[0.65rem] font-semibold">
                {change.by}
              </sub>
            ) : null}
          </Changed>
        ))}
      </p>
      {writers.length > 0 ? (
        <p className="text-xs text-soft">What came was written by {writers.join(', ')}.</p>
      ) : null}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
