import type { RecheckRule } from '@/lib/domain/review/review-policy.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';

/** A topic or a verdict, as it is chosen. */
export type Named = { id: string; name: string };

/** One rule of when published briefs are checked again. */
export function RecheckRuleRow({
  rule,
  isNew,
  verdicts,
  topics,
  onChange,
  onRemove,
}: {
  rule: RecheckRule;
  /** Whether it was just added, to be filled in. */
  isNew: boolean;
  verdicts: readonly Named[];
  topics: readonly Named[];
  onChange: (rule: RecheckRule) => void;
  onRemove: () => void;
}) {
  return (
    <div className="grid items-end gap-3 border-l-2 pl-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10.5rem_auto]">
      <Field label="Topic">
        {(described) => (
          <Select
            {...described}
            autoFocus={isNew}
            value={rule.topicId ?? ''}
            onChange={({ target: { value } }) => onChange({ ...rule, topicId: value || null })}
          >
            <option value="">Any topic</option>
            {topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="With a claim that is">
        {(described) => (
          <Select
            {...described}
            value={rule.verdict ?? ''}
            onChange={({ target: { value } }) => onChange({ ...rule, verdict: value || null })}
          >
            <option value="">Anything</option>
            {verdicts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="After how many days">
        {(described) => (
          <Input
            {...described}
            type="number"
            min={1}
            max={3650}
            required
            value={Number.isNaN(rule.days) ? '' : rule.days}
            onChange={({ target: { valueAsNumber } }) => onChange({ ...rule, days: valueAsNumber })}
          />
        )}
      </Field>
      <Button look="quiet" className="justify-self-start" onClick={onRemove}>
        Remove the rule
      </Button>
    </div>
  );
}
