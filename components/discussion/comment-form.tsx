'use client';

import { useState } from 'react';
import type { CommentInput } from '@/lib/actions/discussion.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { LONGEST_COMMENT, namedIn } from '@/lib/domain/review/thread.ts';
import { useAsking } from '../editor/use-asking.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalNotice } from '../ui/notice.tsx';
import { useDiscussion } from './discussion.tsx';
import { MentionField } from './mention-field.tsx';
import { useDraft } from './use-draft.ts';

/**
 * Where a comment is written. What was typed stays until the server has taken it, also when the form
 * goes away in between. Mod-Enter sends it, Escape leaves it for later, Cancel drops it.
 */
export function CommentForm({
  draft,
  start = '',
  label,
  submit,
  canHold = false,
  autoFocus = false,
  send,
  onLeave,
}: {
  /** What the draft is kept under. */
  draft: string;
  /** What stands in the field at first. */
  start?: string;
  label: string;
  submit: string;
  /** Whether it can begin to hold up approval. */
  canHold?: boolean;
  autoFocus?: boolean;
  send: (comment: CommentInput) => Promise<Outcome<unknown>>;
  /** Left out where the form always stands there. */
  onLeave?: () => void;
}) {
  const { members, me } = useDiscussion();
  const { pending, refusal, run } = useAsking();
  const [text, type] = useDraft(draft, start);
  const [holds, setHolds] = useState(false);
  const isEmpty = text.trim() === '';
  const submitIt = async () => {
    if (isEmpty || pending) return;
    const mentions = namedIn(text, members).map(({ id }) => id);
    const sent = await run(async () => {
      const outcome = await send({ text, mentions, holds });
      return outcome.ok ? { ok: true, value: true } : outcome;
    });
    if (sent === null) return;
    type('');
    setHolds(false);
  };
  return (
    <form
      className="grid gap-2"
      data-own-keys
      onSubmit={(event) => {
        event.preventDefault();
        void submitIt();
      }}
    >
      <Field label={label} hint={onLeave ? 'Type @ to mention somebody.' : undefined}>
        {(described) => (
          <MentionField
            {...described}
            rows={onLeave ? 3 : 1}
            className="field-sizing-content"
            autoFocus={autoFocus}
            maxLength={LONGEST_COMMENT}
            value={text}
            onType={type}
            people={members.filter(({ id }) => id !== me.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void submitIt();
              }
              if (event.key === 'Escape') onLeave?.();
            }}
          />
        )}
      </Field>
      {canHold && (onLeave || !isEmpty) ? (
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={holds}
            onChange={({ target }) => setHolds(target.checked)}
          />
          Holds up approval until it is resolved
        </label>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {onLeave || !isEmpty ? (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={pending || isEmpty}>
            {submit}
          </Button>
          {onLeave ? (
            <Button
              look="quiet"
              onClick={() => {
                type(start);
                onLeave();
              }}
            >
              Cancel
            </Button>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}
