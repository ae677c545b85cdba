'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef, useState, useTransition } from 'react';
import { decideAction } from '@/lib/actions/review.ts';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import type { ClaimContent } from '@/lib/domain/claim/claim.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import type { DecisionKind } from '@/lib/domain/review/decision.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Textarea } from '../../ui/field.tsx';
import { Key } from '../../ui/key.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { useReview } from '../review-facts.tsx';
import { AnswerField } from './answer-field.tsx';
import { approvalBlock, doneWords, outcomeOf } from './deciding.ts';
import { useSay } from './saying.tsx';
import { useKeys } from './use-keys.ts';
import { useTypedDecision } from './use-typed-decision.ts';
import { WaiverFields } from './waiver-fields.tsx';

/**
 * Approve these very words, or ask for changes. The digest seen goes along, so that a decision can
 * never fall on other words; what was typed stays when the server refuses, and when the page loads
 * again.
 */
export function DecisionForm({
  claim,
  mustRead,
  onStale,
  onLeave,
  onDone,
}: {
  claim: SheetClaim;
  /** Whether the claim changed since the reviewer read it. */
  mustRead: boolean;
  onStale: (now: ClaimContent | null) => void;
  onLeave: () => void;
  /** Called with what was done, in words. */
  onDone: (done: string) => void;
}) {
  const router = useRouter();
  const { briefId, me } = useReview();
  const say = useSay();
  const whyNot = useId();
  const { typed, keep, forget } = useTypedDecision(me.id, briefId, claim.id, claim.digest);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const missingWaiver = useRef<HTMLInputElement>(null);

  const blocked = approvalBlock(claim, typed, mustRead);
  const isAnswered = claim.toSetAside.length > 0 && typed.answer.trim() !== '';
  const decide = (kind: DecisionKind) =>
    start(async () => {
      const setsAside = kind === 'approve' && isAnswered;
      const outcome = await outcomeOf(() =>
        decideAction({
          briefId,
          claimId: claim.id,
          digest: claim.digest,
          lastEvent: claim.events.at(-1)?.id ?? null,
          notBefore: claim.notBefore,
          kind,
          reason: setsAside ? typed.answer : typed.reason,
          setsAside: setsAside ? claim.toSetAside.map(({ id }) => id) : [],
          waivers: claim.toWaive.map(({ source, quotation }) => ({
            source,
            quotation,
            reason: typed.waivers[quotation] ?? '',
          })),
        }),
      );
      if (outcome.ok) {
        setRefusal(null);
        forget();
        onDone(doneWords(claim, kind, setsAside));
      } else {
        setRefusal(outcome.refusal);
        onStale(outcome.refusal.now ?? null);
      }
      router.refresh();
    });
  const approve = () => {
    if (blocked === null && !pending) decide('approve');
    else if (missingWaiver.current) missingWaiver.current.focus();
    else if (blocked !== null) say(blocked);
  };
  const ask = () => {
    if (typed.reason.trim() !== '' && !pending) decide('request-changes');
  };
  /** Control and Enter send from where a reason is written; Escape leaves it there. */
  const sendWith = (send: () => void) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  useKeys({ a: approve, c: () => reasonField.current?.focus() });

  return (
    <section
      aria-label="Your decision"
      data-decision
      className="sticky bottom-0 z-10 grid max-h-[60vh] gap-3 overflow-y-auto rounded-t-card border bg-card p-4 shadow-card"
    >
      <WaiverFields
        quotations={claim.toWaive}
        reasons={typed.waivers}
        missing={missingWaiver}
        onKeyDown={sendWith(approve)}
        onChange={(quotation, words) => keep({ waivers: { ...typed.waivers, [quotation]: words } })}
      />
      <AnswerField
        objections={claim.toSetAside}
        answer={typed.answer}
        onKeyDown={sendWith(approve)}
        onChange={(answer) => keep({ answer })}
      />
      <div className="grid items-center gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <Field label="What should change" hint={hintOf(typed.about, claim.digest)}>
          {(described) => (
            <Textarea
              {...described}
              ref={reasonField}
              rows={1}
              className="field-sizing-content max-h-40"
              value={typed.reason}
              onChange={(event) => keep({ reason: event.target.value })}
              onKeyDown={sendWith(ask)}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            onClick={approve}
            disabled={pending || blocked !== null}
            aria-describedby={blocked ? whyNot : undefined}
          >
            {isAnswered ? 'Set aside and approve' : 'Approve these words'} <Key>A</Key>
          </Button>
          <Button look="secondary" onClick={ask} disabled={pending || typed.reason.trim() === ''}>
            Ask for changes <Key>C</Key>
          </Button>
        </div>
      </div>
      {blocked ? (
        <p id={whyNot} className="text-sm text-soft">
          {blocked}
        </p>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </section>
  );
}

function hintOf(about: string | null, digest: string): string {
  return about === null || about === digest
    ? 'Needed to ask for changes; the writers read it. Ctrl+Enter sends it.'
    : 'You wrote this about earlier words of the claim. It is kept until you send it.';
}
