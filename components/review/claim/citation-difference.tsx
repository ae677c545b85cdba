'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ClaimCitation } from '@/lib/domain/claim/claim.ts';
import type { PairedChange } from '@/lib/domain/words/paired-difference.ts';
import { wordDiff } from '@/lib/domain/words/word-diff.ts';
import { compareHref } from '../../desk/sources/hrefs.ts';
import { Changed, ChangedWords } from '../../ui/changed-words.tsx';
import { useReview } from '../review-facts.tsx';
import { BeforeAfter } from './before-after.tsx';

/** What became of one citation: that it came or went, or what in it is another. */
export function CitationDifference({ change }: { change: PairedChange<ClaimCitation> }) {
  const { titles } = useReview().library;
  const nameOf = ({ source }: ClaimCitation) =>
    titles[source] ?? 'A source that is not in the library';
  if (change.kind !== 'changed') {
    const { part, kind } = change;
    return (
      <li className="grid gap-1 border-l-2 pl-3">
        <p>
          {kind === 'added' ? 'New citation of ' : 'No longer cites '}
          <b>{nameOf(part)}</b>, {stances[part.stance]}
        </p>
        {part.quotation === null ? null : (
          <p className="font-serif">
            <Changed change={kind}>“{part.quotation}”</Changed>
          </p>
        )}
      </li>
    );
  }
  const { before, after } = change;
  return (
    <li className="grid gap-1 border-l-2 pl-3">
      <p>
        Citation of <b>{nameOf(after)}</b>
      </p>
      {before.quotation === after.quotation ? null : (
        <Part name="Quotation">
          <span className="font-serif">
            <ChangedWords words={wordDiff(before.quotation ?? '', after.quotation ?? '')} />
          </span>
        </Part>
      )}
      {before.locator === after.locator ? null : (
        <Part name="Locator">
          <BeforeAfter before={before.locator ?? 'none'} after={after.locator ?? 'none'} />
        </Part>
      )}
      {before.stance === after.stance ? null : (
        <Part name="Stance">
          <BeforeAfter before={stances[before.stance]} after={stances[after.stance]} />
        </Part>
      )}
      {before.capture === after.capture ? null : (
        <Part name="Capture">
          <Captures source={after.source} before={before.capture} after={after.capture} />
        </Part>
      )}
    </li>
  );
}

const stances: Record<ClaimCitation['stance'], string> = {
  supports: 'which supports it',
  contradicts: 'which contradicts it',
  background: 'as background',
};

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <span className="text-soft">{name}: </span>
      {children}
    </p>
  );
}

function Captures({
  source,
  before,
  after,
}: {
  source: string;
  before: string | null;
  after: string | null;
}) {
  if (before === null) return 'checked against a captured text, where it was against none before';
  if (after === null) return 'checked against no captured text any more';
  return (
    <>
      checked against another captured text.{' '}
      <Link className="underline" href={compareHref(source, before, after)}>
        Compare the two
      </Link>
    </>
  );
}
