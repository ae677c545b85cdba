'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { decideAction } from '@/lib/actions/review.ts';
import type { SheetClaim } from '@/lib/document/review-sheet.ts';
import type { DecisionKind } from '@/lib/domain/decision.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button } from '../ui/button.tsx';
import { Field, Textarea } from '../ui/field.tsx';
import { Key } from '../ui/key.tsx';
import { RefusalNotice } from '../ui/notice.tsx';
import { useKeys } from './use-keys.ts';
import { WaiverFields } from './waiver-fields.tsx';

/**
 * Approve these very words, or ask for changes. The digest seen goes along, so that a decision can
 * never fall on other words; what was typed stays when the server refuses.
 */
export function DecisionForm({
  briefId,
  claim,
  onDone,
}: {
  briefId: string;
  claim: SheetClaim;
  onDone: () => void;
}) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [waivers, setWaivers] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const reasonField = useRef<HTMLTextAreaElement>(null);

  const unwaived = claim.toWaive.some(({ quotation }) => !waivers[quotation]?.trim());
  const blocked = approvalBlock(claim, unwaived);
  const decide = (kind: DecisionKind) =>
    start(async () => {
      const outcome = await decideAction({
        briefId,
        claimId: claim.id,
        digest: claim.digest,
        lastEvent: claim.events.at(-1)?.id ?? null,
        notBefore: claim.notBefore,
        kind,
        reason,
        waivers: claim.toWaive.map(({ source, quotation }) => ({
          source,
          quotation,
          reason: waivers[quotation] ?? '',
        })),
      });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) {
        setReason('');
        onDone();
      }
      router.refresh();
    });
  const approve = () => {
    if (blocked === null && !pending) decide('approve');
  };
  useKeys({ a: approve, c: () => reasonField.current?.focus() });

  return (
    <section aria-label="Your decision" className="grid gap-3 rounded-card border bg-card p-5">
      <WaiverFields
        quotations={claim.toWaive}
        reasons={waivers}
        onChange={(quotation, words) => setWaivers({ ...waivers, [quotation]: words })}
      />
      <Field label="What should change" hint="Needed to ask for changes; the writers will read it.">
        {(described) => (
          <Textarea
            {...described}
            ref={reasonField}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={approve} disabled={pending || blocked !== null}>
          Approve these words <Key>A</Key>
        </Button>
        <Button
          look="secondary"
          onClick={() => decide('request-changes')}
          disabled={pending || reason.trim() === ''}
        >
          Ask for changes <Key>C</Key>
        </Button>
      </div>
      {blocked ? <p className="text-sm text-soft">{blocked}</p> : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </section>
  );
}

/** Why these words cannot be approved here and now, in the words of the rule; null when they can. */
function approvalBlock(claim: SheetClaim, unwaived: boolean): string | null {
  if (claim.barred) return claim.barred;
  if (claim.obstacles.length > 0) return claim.obstacles.join(' ');
  if (unwaived) return 'A quotation that is not verified needs a waiver with a reason.';
  return null;
}
