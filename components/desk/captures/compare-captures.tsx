import { buttonClass } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { sourceHref } from '../sources/hrefs.ts';
import type { CaptureEntry } from './capture-entry.tsx';

/** Chooses any two captures to compare. */
export function CompareCaptures({
  sourceId,
  captures,
  timeZone,
}: {
  sourceId: string;
  captures: readonly CaptureEntry[];
  timeZone: string;
}) {
  const named = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const options = captures.map(({ digest, at }) => (
    <option key={digest} value={digest}>
      {named.format(at)}
    </option>
  ));
  return (
    <form
      action={`${sourceHref(sourceId)}/compare`}
      className="flex flex-wrap items-end gap-3"
      aria-label="Compare any two captures"
    >
      <p className="w-full text-sm font-semibold">Compare any two</p>
      <Field label="From">
        {(described) => (
          <Select {...described} name="from" defaultValue={captures.at(-1)?.digest}>
            {options}
          </Select>
        )}
      </Field>
      <Field label="To">
        {(described) => (
          <Select {...described} name="to" defaultValue={captures.at(0)?.digest}>
            {options}
          </Select>
        )}
      </Field>
      <button type="submit" className={buttonClass('secondary')}>
        Compare
      </button>
    </form>
  );
}
