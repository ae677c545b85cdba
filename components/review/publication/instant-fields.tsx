import { type LocalTime, momentsOf } from '@/lib/domain/time/local-time.ts';
import { Field, Input, Select } from '../../ui/field.tsx';

/** A day and a time of the publication's clocks, and which is meant where they come twice. */
export function InstantFields({
  timeZone,
  when,
  onWhen,
  offset,
  onOffset,
}: {
  timeZone: string;
  when: LocalTime;
  onWhen: (when: LocalTime) => void;
  offset: string | null;
  onOffset: (offset: string | null) => void;
}) {
  const moments = momentsOf(when, timeZone);
  return (
    <>
      <div className="grid gap-3">
        <Field label="Day">
          {(described) => (
            <Input
              {...described}
              type="date"
              value={when.day}
              onChange={({ target }) => onWhen({ ...when, day: target.value })}
            />
          )}
        </Field>
        <Field
          label="Time"
          hint={
            moments?.length === 0
              ? 'The clocks are put forward over this time: choose another.'
              : undefined
          }
        >
          {(described) => (
            <Input
              {...described}
              type="time"
              value={when.time}
              onChange={({ target }) => onWhen({ ...when, time: target.value })}
            />
          )}
        </Field>
      </div>
      {moments && moments.length > 1 ? (
        <Field label="Which of the two" hint="The clocks are put back, so this time comes twice.">
          {(described) => (
            <Select
              {...described}
              value={offset ?? ''}
              onChange={({ target }) => onOffset(target.value || null)}
            >
              <option value="">Choose</option>
              {moments.map((moment, index) => (
                <option key={moment.offset} value={moment.offset}>
                  {index === 0 ? 'The first' : 'The second'}, {moment.offset}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </>
  );
}
