'use client';

import { useRef, useState } from 'react';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { threadAnchor } from '@/lib/domain/checklist/anchors.ts';
import { CommentForm } from '../../discussion/comment-form.tsx';
import { useDiscussion } from '../../discussion/discussion.tsx';
import { ThreadCard } from '../../discussion/thread-card.tsx';
import { ThreadList } from '../../discussion/thread-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Key } from '../../ui/key.tsx';
import { useKeys } from '../decision/use-keys.ts';

/** What was said about a claim's words, and a way to say more; `M` begins a comment. */
export function ClaimDiscussion({ briefId, claim }: { briefId: string; claim: SheetClaim }) {
  const { threads, start } = useDiscussion();
  const [isWriting, setWriting] = useState(false);
  const section = useRef<HTMLElement>(null);
  const begin = () => setWriting(true);
  const leave = () => {
    setWriting(false);
    section.current?.focus();
  };
  useKeys({ m: begin });
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="claim-discussion" className="grid gap-3">
      <h3 id="claim-discussion" className="text-sm font-semibold">
        Discussion
      </h3>
      <ThreadList threads={threads.filter(({ id }) => claim.threads.includes(id))}>
        {(thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            words={thread.place?.words ?? null}
            aside={
              <a className="underline" href={`/desk/briefs/${briefId}#${threadAnchor(thread.id)}`}>
                Read it in the text
              </a>
            }
          />
        )}
      </ThreadList>
      {isWriting ? (
        <CommentForm
          draft={`start ${briefId} ${claim.id}`}
          label="Comment on this claim"
          submit="Comment"
          canHold
          autoFocus
          send={async (comment) => {
            const outcome = await start({ kind: 'claim', claimId: claim.id }, comment);
            if (outcome.ok) leave();
            return outcome;
          }}
          onLeave={leave}
        />
      ) : (
        <Button className="justify-self-start" onClick={begin}>
          Comment on this claim <Key>M</Key>
        </Button>
      )}
    </section>
  );
}
