'use client';

import type { ReactNode } from 'react';
import { type EditionDifference, isEmpty } from '@/lib/domain/publication/edition-difference.ts';
import { Button } from '../../ui/button.tsx';
import { Changed, ChangedWords } from '../../ui/changed-words.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DifferenceView } from '../claim/difference-view.tsx';
import { useSeenEdition } from './seen-edition.tsx';

/** What changed in the brief since this member looked, before they sign or publish it; else nothing. */
export function ChangedSinceLooked() {
  const { difference, noteRead } = useSeenEdition();
  if (difference === null) return null;
  return (
    <section aria-label="What changed since you looked">
      <Notice tone="mixed" live>
        <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3">
          <p className="font-semibold">The brief changed since you looked.</p>
          <EditionDifferenceView difference={difference} />
          <Button onClick={noteRead}>I have read what changed</Button>
        </div>
      </Notice>
    </section>
  );
}

function EditionDifferenceView({ difference }: { difference: EditionDifference }) {
  const { facts, passages, claims, lists } = difference;
  if (isEmpty(difference)) {
    return (
      <p>Its words are the same: how they are set, or the text around a quotation, changed.</p>
    );
  }
  return (
    <>
      {facts.map(({ what, words }) => (
        <Part key={what} title={what}>
          <p>
            <ChangedWords words={words} />
          </p>
        </Part>
      ))}
      {passages.length > 0 ? (
        <Part title="Text">
          {passages.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no identity but their order
            <p key={index} className="font-serif leading-relaxed">
              <ChangedWords words={words} />
            </p>
          ))}
        </Part>
      ) : null}
      {claims.map((change) => (
        <Part key={`${change.kind} ${change.number}`} title={`Claim ${change.number}`}>
          {change.kind === 'changed' ? (
            <DifferenceView difference={change.difference} />
          ) : (
            <p className="font-serif leading-relaxed">
              <Changed change={change.kind}>{change.text}</Changed>
            </p>
          )}
        </Part>
      ))}
      {lists.map(({ what, added, removed }) => (
        <Part key={what} title={what}>
          <ul className="grid gap-1 [overflow-wrap:anywhere]">
            {removed.map((item) => (
              <li key={`- ${item}`}>
                <Changed change="removed">{item}</Changed>
              </li>
            ))}
            {added.map((item) => (
              <li key={`+ ${item}`}>
                <Changed change="added">{item}</Changed>
              </li>
            ))}
          </ul>
        </Part>
      ))}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h3 className="text-xs font-semibold text-soft">{title}</h3>
      {children}
    </div>
  );
}
