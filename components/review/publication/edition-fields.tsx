'use client';

import type { VersionClass } from '@/lib/domain/publication/edition.ts';
import { Field, Select, Textarea } from '../../ui/field.tsx';

/** What a version is to readers: its class, and the note that says what changed. */
export type EditionChoice = { class: VersionClass; note: string };

/** A choice to begin with: the first version, or the likeliest of the next. */
export function likelyChoice(live: number | null, claimsChanged: boolean): EditionChoice {
  return { class: live === null ? 'first' : claimsChanged ? 'correction' : 'minor', note: '' };
}

/** Asks which kind of change a next version is; a first version is nothing but that. */
export function EditionFields({
  live,
  claimsChanged,
  choice,
  onChoose,
}: {
  /** Number of the live version, or null. */
  live: number | null;
  claimsChanged: boolean;
  choice: EditionChoice;
  onChoose: (choice: EditionChoice) => void;
}) {
  if (live === null) return null;
  return (
    <>
      <Field label="What kind of change">
        {(described) => (
          <Select
            {...described}
            value={choice.class}
            onChange={({ target }) => onChoose({ ...choice, class: chosenClass(target.value) })}
          >
            <option value="minor" disabled={claimsChanged}>
              Minor: no claim changed
            </option>
            <option value="update">Update: something happened</option>
            <option value="correction">Correction: we were wrong</option>
          </Select>
        )}
      </Field>
      <Field label="Note for readers" hint="Needed for all but a minor change.">
        {(described) => (
          <Textarea
            {...described}
            rows={2}
            value={choice.note}
            onChange={({ target }) => onChoose({ ...choice, note: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function chosenClass(value: string): VersionClass {
  return value === 'update' || value === 'correction' ? value : 'minor';
}
