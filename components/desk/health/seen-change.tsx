'use client';

import Link from 'next/link';
import { confirmChangeAction } from '@/lib/actions/source-health.ts';
import type { WordChange } from '@/lib/domain/words/word-diff.ts';
import { ChangedWords } from '../../ui/changed-words.tsx';
import { compareHref } from '../sources/hrefs.ts';
import { ReasonedAct } from '../sources/reasoned-act.tsx';
import { When } from '../when.tsx';

export type Change = {
  from: string;
  to: string;
  at: Date;
  /** Null where the texts are too long to be compared here. */
  words: readonly WordChange[] | null;
  isConfirmed: boolean;
};

/** What the latest look found changed in the text, and the way to say that it matters. */
export function SeenChange({
  sourceId,
  change,
  mayJudge,
  timeZone,
}: {
  sourceId: string;
  change: Change;
  mayJudge: boolean;
  timeZone: string;
}) {
  const { from, to, at, words, isConfirmed } = change;
  return (
    <section aria-labelledby="seen-change" className="grid gap-3 rounded-card border bg-card p-4">
      <h3 id="seen-change" className="text-sm font-semibold">
        What changed, seen <When at={at} timeZone={timeZone} />
      </h3>
      {words ? (
        <p className="whitespace-pre-wrap font-serif leading-relaxed [overflow-wrap:anywhere] [unicode-bidi:plaintext]">
          <ChangedWords words={words} />
        </p>
      ) : null}
      <Link className="justify-self-start text-sm underline" href={compareHref(sourceId, from, to)}>
        Compare the whole texts
      </Link>
      {isConfirmed ? <p className="text-sm">A member has said that this change matters.</p> : null}
      {mayJudge && !isConfirmed ? (
        <ReasonedAct
          label="What matters about it"
          hint="A quotation that is gone asks for new decisions by itself. Say so here where the change matters to claims all the same: every claim that leans on this source will need a new decision."
          needed="Say what matters first."
          button="This change matters"
          act={(reason) => confirmChangeAction({ sourceId, digest: to, reason })}
        />
      ) : null}
    </section>
  );
}
