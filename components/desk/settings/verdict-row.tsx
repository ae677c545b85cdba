import { NOT_CONFIRMED, type Verdict } from '@/lib/domain/claim/verdict.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { Pill } from '../../ui/pill.tsx';

const tones = [
  { tone: 'good', label: 'Green' },
  { tone: 'mixed', label: 'Amber' },
  { tone: 'bad', label: 'Red' },
  { tone: 'neutral', label: 'Grey' },
] as const;

const shapes = [
  { shape: '✓', label: '✓ borne out' },
  { shape: '◐', label: '◐ in part' },
  { shape: '✕', label: '✕ refuted' },
  { shape: '○', label: '○ nothing found' },
] as const;

/** One verdict of the scale, as it is edited, and as it will look. */
export function VerdictRow({
  verdict,
  onChange,
  onMove,
  isFirst,
  isLast,
  onRetire,
}: {
  verdict: Verdict;
  onChange: (verdict: Verdict) => void;
  onMove: (by: -1 | 1) => void;
  isFirst: boolean;
  isLast: boolean;
  onRetire: () => void;
}) {
  const { key, label, rating, tone, shape } = verdict;
  const isSilent = key === NOT_CONFIRMED;
  const name = label.trim() || 'New verdict';
  return (
    <li className="grid gap-2 border-l-2 pl-3">
      <fieldset className="grid gap-2 sm:grid-cols-[1fr_6rem_7rem_9rem]">
        <legend className="mb-1">
          <Pill tone={tone} shape={shape}>
            {name}
            {rating === null ? ', no number' : `, ${rating}`}
          </Pill>
        </legend>
        <Field label="Word">
          {(described) => (
            <Input
              {...described}
              value={label}
              maxLength={200}
              onChange={(event) => onChange({ ...verdict, label: event.target.value })}
            />
          )}
        </Field>
        <Field label="Number">
          {(described) => (
            <Input
              {...described}
              type="number"
              min={1}
              max={100}
              value={rating ?? ''}
              disabled={isSilent}
              onChange={({ target: { value } }) =>
                onChange({ ...verdict, rating: value === '' ? null : Number(value) })
              }
            />
          )}
        </Field>
        <Field label="Colour">
          {(described) => (
            <Select
              {...described}
              value={tone}
              disabled={isSilent}
              onChange={({ target: { value } }) =>
                onChange({
                  ...verdict,
                  tone: tones.find((one) => one.tone === value)?.tone ?? tone,
                })
              }
            >
              {tones.map((one) => (
                <option key={one.tone} value={one.tone}>
                  {one.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Shape">
          {(described) => (
            <Select
              {...described}
              value={shape}
              disabled={isSilent}
              onChange={({ target: { value } }) =>
                onChange({
                  ...verdict,
                  shape: shapes.find((one) => one.shape === value)?.shape ?? shape,
                })
              }
            >
              {shapes.map((one) => (
                <option key={one.shape} value={one.shape}>
                  {one.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </fieldset>
      <div className="flex flex-wrap items-center gap-1">
        <Button look="quiet" disabled={isFirst} onClick={() => onMove(-1)}>
          Move up <span className="sr-only">{name}</span>
        </Button>
        <Button look="quiet" disabled={isLast} onClick={() => onMove(1)}>
          Move down <span className="sr-only">{name}</span>
        </Button>
        {isSilent ? (
          <span className="text-xs text-soft">
            Stays, without a number: that nothing was found is no degree of truth.
          </span>
        ) : (
          <Button look="quiet" onClick={onRetire}>
            Retire <span className="sr-only">{name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
