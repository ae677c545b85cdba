import { ArrowDown, ArrowUp } from 'lucide-react';
import { NOT_CONFIRMED, type Verdict } from '@/lib/domain/claim/verdict.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Cell, verdictColumns } from './verdict-columns.tsx';

/** Each with its ink, which has to win over that of fields. */
const tones = [
  { tone: 'good', label: 'Green', ink: 'text-good!' },
  { tone: 'mixed', label: 'Amber', ink: 'text-mixed!' },
  { tone: 'bad', label: 'Red', ink: 'text-bad!' },
  { tone: 'neutral', label: 'Grey', ink: 'text-neutral!' },
] as const;

const shapes = [
  { shape: '✓', label: '✓ borne out' },
  { shape: '◐', label: '◐ in part' },
  { shape: '✕', label: '✕ refuted' },
  { shape: '○', label: '○ nothing found' },
] as const;

/** One verdict of the scale, as it is edited: a line where there is room for one. A new one is to be named first. */
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
  const ink = `font-semibold ${tones.find((one) => one.tone === tone)?.ink ?? ''}`;
  return (
    <li className="border-b pb-3 last:border-0 lg:border-0 lg:pb-0">
      <fieldset className={verdictColumns}>
        <legend className="sr-only">{name}</legend>
        <Cell label="Word">
          <Input
            autoFocus={key === ''}
            value={label}
            maxLength={200}
            onChange={(event) => onChange({ ...verdict, label: event.target.value })}
          />
        </Cell>
        <Cell label="Number">
          <Input
            type="number"
            min={1}
            max={100}
            placeholder={isSilent ? '–' : ''}
            value={rating ?? ''}
            disabled={isSilent}
            onChange={({ target: { value } }) =>
              onChange({ ...verdict, rating: value === '' ? null : Number(value) })
            }
          />
        </Cell>
        <Cell label="Colour">
          <Select
            className={ink}
            value={tone}
            disabled={isSilent}
            onChange={({ target: { value } }) =>
              onChange({ ...verdict, tone: tones.find((one) => one.tone === value)?.tone ?? tone })
            }
          >
            {tones.map((one) => (
              <option key={one.tone} value={one.tone}>
                {one.label}
              </option>
            ))}
          </Select>
        </Cell>
        <Cell label="Shape">
          <Select
            className={ink}
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
        </Cell>
        <div className="flex items-center">
          <Button look="quiet" title="Move up" disabled={isFirst} onClick={() => onMove(-1)}>
            <ArrowUp aria-hidden="true" size={16} />
            <span className="sr-only">Move up {name}</span>
          </Button>
          <Button look="quiet" title="Move down" disabled={isLast} onClick={() => onMove(1)}>
            <ArrowDown aria-hidden="true" size={16} />
            <span className="sr-only">Move down {name}</span>
          </Button>
          {isSilent ? null : (
            <Button look="quiet" onClick={onRetire}>
              Retire <span className="sr-only">{name}</span>
            </Button>
          )}
        </div>
        {isSilent ? (
          <p className="col-span-full text-xs text-soft">
            It stays, without a number: that nothing was found is no degree of truth.
          </p>
        ) : null}
      </fieldset>
    </li>
  );
}
