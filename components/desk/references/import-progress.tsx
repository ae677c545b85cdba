'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useId } from 'react';
import {
  handled,
  type ImportProgress,
  progressSentence,
} from '@/lib/domain/source/source-import.ts';
import { Notice } from '../../ui/notice.tsx';

/** How far an import is, until it ends: looked up again every second, and read out now and then. */
export function ImportProgressView({ progress }: { progress: ImportProgress }) {
  const router = useRouter();
  const id = useId();
  const hasEnded = progress.endedAt !== null;
  useEffect(() => {
    if (hasEnded) return;
    const timer = setInterval(() => router.refresh(), 1_000);
    return () => clearInterval(timer);
  }, [hasEnded, router]);
  const { added, known, broken, total, problem } = progress;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-sm font-semibold">
        Progress
      </h2>
      {hasEnded ? (
        <Notice tone={problem === null ? 'good' : 'bad'} live>
          {progressSentence(progress)}
        </Notice>
      ) : (
        <>
          <progress
            className="h-1.5 w-full"
            aria-labelledby={id}
            max={total || 1}
            value={total === 0 ? undefined : handled(progress)}
          />
          <p className="text-sm">{progressSentence(progress)}</p>
          <p role="status" className="sr-only">
            {readOut(progress)}
          </p>
        </>
      )}
      {total > 0 ? (
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
          {[
            ['Added', added],
            ['Known already', known],
            ['Broken', broken],
          ].map(([name, count]) => (
            <div key={name} className="flex gap-2">
              <dt className="text-soft">{name}</dt>
              <dd className="font-semibold tabular-nums">{count?.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

/** The same in tenths, so that whoever listens is not told every second. */
function readOut(progress: ImportProgress): string {
  const { total } = progress;
  if (total === 0) return progressSentence(progress);
  return `${Math.floor((10 * handled(progress)) / total) * 10} per cent of the references are read.`;
}
