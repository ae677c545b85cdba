'use client';

import { useState } from 'react';
import type { SettingsValue } from '@/lib/domain/publication/settings-section.ts';
import type { RecheckRule } from '@/lib/domain/review/review-policy.ts';
import { Button } from '../../ui/button.tsx';
import { type Named, RecheckRuleRow } from './recheck-rule-row.tsx';
import { SectionForm, type SectionProps } from './section-form.tsx';

/** A rule as it is edited, told apart by a number of its own. */
type Row = { id: number; rule: RecheckRule };

const rowsOf = (rules: readonly RecheckRule[]): Row[] => rules.map((rule, id) => ({ id, rule }));

/** What the publication asks of its reviewers beyond what always holds. */
export function PolicySection({
  present,
  verdicts,
  topics,
  ...section
}: SectionProps & {
  present: SettingsValue<'review-policy'>;
  /** Those of the scale, and retired ones that the policy names. */
  verdicts: readonly Named[];
  topics: readonly Named[];
}) {
  const { reviewPolicy } = present;
  const [rows, setRows] = useState(() => rowsOf(reviewPolicy.recheck));
  const add = () => {
    const id = 1 + Math.max(-1, ...rows.map((row) => row.id));
    setRows([...rows, { id, rule: { topicId: null, verdict: null, days: 180 } }]);
  };
  return (
    <SectionForm
      {...section}
      hint="Applies at once to drafts and to when published briefs are checked again. It changes nothing that is published."
      present={present}
      read={(form) => ({
        section: 'review-policy',
        reviewPolicy: {
          twoReviewersFor: form.getAll('two').map(String),
          recheck: rows.map(({ rule }) => rule),
        },
      })}
    >
      <fieldset className="grid gap-2">
        <legend className="pb-2 text-sm font-semibold">
          Claims that two reviewers have to approve
        </legend>
        {verdicts.map(({ id, name }) => (
          <label key={id} className="flex items-baseline gap-2 text-sm">
            <input
              type="checkbox"
              name="two"
              value={id}
              defaultChecked={reviewPolicy.twoReviewersFor.includes(id)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="pb-1 text-sm font-semibold">Published briefs are checked again</legend>
        <p className="text-xs text-soft">
          Counted from the day on which a brief was last checked. Where several rules fit, the
          shortest counts.
        </p>
        {rows.length === 0 ? <p className="text-sm text-soft">No rule asks for it.</p> : null}
        {rows.map(({ id, rule }) => (
          <RecheckRuleRow
            key={id}
            rule={rule}
            isNew={id >= reviewPolicy.recheck.length}
            verdicts={verdicts}
            topics={topics}
            onChange={(changed) =>
              setRows(rows.map((row) => (row.id === id ? { id, rule: changed } : row)))
            }
            onRemove={() => setRows(rows.filter((row) => row.id !== id))}
          />
        ))}
        <Button className="justify-self-start" onClick={add}>
          Add a rule
        </Button>
      </fieldset>
    </SectionForm>
  );
}
