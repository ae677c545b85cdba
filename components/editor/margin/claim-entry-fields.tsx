'use client';

import { useId } from 'react';
import {
  addClaimEntry,
  setMeta,
  setVerdict,
  sharedClaimEntry,
  sharedRoots,
} from '@/lib/document/shared-document.ts';
import { verdictOf } from '@/lib/domain/claim/verdict.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { SharedField } from '../fields/shared-field.tsx';
import { useShared } from '../fields/use-shared.ts';
import { useWriting } from '../writing.tsx';

const field = 'rounded-lg border border-strong-rule/60 bg-card px-3 py-2 text-sm';

/** What the shared document says of a claim beside its words. */
export function ClaimEntryFields({ id }: { id: string }) {
  const { connection, canWrite, act } = useWriting();
  const { document } = connection;
  const { claims } = sharedRoots(document);
  const entry = useShared(claims, () => sharedClaimEntry(document, id));
  const claimantId = useId();
  const rationaleId = useId();
  if (entry === null) {
    return (
      <Button
        disabled={!canWrite}
        onClick={() =>
          act(() => addClaimEntry(document, id, { verdict: null, claimant: '', rationale: '' }))
        }
      >
        Add verdict, claimant and rationale
      </Button>
    );
  }
  return (
    <>
      <VerdictField id={id} verdict={String(entry.map.get('verdict') ?? '')} />
      <div className="grid gap-1">
        <label htmlFor={claimantId} className="font-semibold">
          Who claims it
        </label>
        <SharedField
          id={claimantId}
          text={entry.claimant}
          single
          placeholder="Nobody in particular"
          className={field}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={rationaleId} className="font-semibold">
          Rationale
        </label>
        <SharedField
          id={rationaleId}
          text={entry.rationale}
          placeholder="Why this verdict follows from these sources"
          className={field}
        />
      </div>
      <AnswerField id={id} />
    </>
  );
}

function VerdictField({ id, verdict }: { id: string; verdict: string }) {
  const { connection, canWrite, props, act } = useWriting();
  const { verdictScale } = props.publication;
  const isForeign = verdict !== '' && verdictOf(verdictScale, verdict) === null;
  return (
    <Field label="Proposed verdict">
      {(described) => (
        <Select
          {...described}
          disabled={!canWrite}
          value={verdict}
          onChange={({ target }) =>
            act(() => setVerdict(connection.document, id, target.value || null))
          }
        >
          <option value="">None yet</option>
          {verdictScale.map(({ key, label, shape }) => (
            <option key={key} value={key}>
              {shape} {label}
            </option>
          ))}
          {isForeign ? <option value={verdict}>{verdict} (not on the scale)</option> : null}
        </Select>
      )}
    </Field>
  );
}

/** One claim may be the brief's answer: its verdict stands beside the date. */
function AnswerField({ id }: { id: string }) {
  const { connection, canWrite, act } = useWriting();
  const { document } = connection;
  const { meta } = sharedRoots(document);
  const isAnswer = useShared(meta, () => meta.get('answer') === id);
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        disabled={!canWrite}
        checked={isAnswer}
        onChange={({ target }) =>
          act(() => setMeta(document, 'answer', target.checked ? id : null))
        }
      />
      This claim is the brief’s answer
    </label>
  );
}
