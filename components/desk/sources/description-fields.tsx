import type { DescriptionField, Origins } from '@/lib/domain/health/source-finding.ts';
import type { SourceDescription } from '@/lib/domain/source/source.ts';
import type { OtherValue } from '@/lib/domain/source/source-origins.ts';
import { Input, Select } from '../../ui/field.tsx';
import { DescribedField } from './described-field.tsx';
import { nameOfType, typesWith } from './source-types.ts';

const fields: ReadonlyArray<{ key: DescriptionField; label: string; hint?: string }> = [
  { key: 'title', label: 'Title' },
  { key: 'url', label: 'Address', hint: 'Begins with https://' },
  { key: 'type', label: 'What it is' },
  { key: 'publisher', label: 'Publisher' },
  { key: 'author', label: 'Author', hint: 'Several with semicolons; a person as Family, Given' },
  { key: 'issued', label: 'Published', hint: 'A year, a month or a day: 2025-12-01' },
  { key: 'archiveUrl', label: 'Archived copy', hint: 'An address elsewhere, if there is one' },
  { key: 'language', label: 'Language', hint: 'Its code: en, pt-BR' },
];

/** What is asked of those that appeared in something else. */
const furtherFields: typeof fields = [
  { key: 'container', label: 'Appeared in', hint: 'A journal, a newspaper, a book' },
  { key: 'volume', label: 'Volume' },
  { key: 'issue', label: 'Issue' },
  { key: 'page', label: 'Pages' },
  { key: 'doi', label: 'DOI' },
];

/** The description of a published source, field by field. */
export function DescriptionFields({
  description,
  changed,
  origins,
  others,
  onChange,
}: {
  description: SourceDescription;
  /** The fields that are being changed here, whose origin is not known yet. */
  changed: ReadonlySet<string>;
  origins: Origins;
  others: Partial<Record<DescriptionField, OtherValue[]>>;
  onChange: (field: DescriptionField, value: string) => void;
}) {
  const show = ({ key, label, hint }: (typeof fields)[number]) => (
    <DescribedField
      key={key}
      label={label}
      hint={hint}
      origin={changed.has(key) ? null : (origins[key] ?? null)}
      others={(others[key] ?? []).filter(({ value }) => value !== description[key].trim())}
      nameOf={(value) => (key === 'type' ? nameOfType(value) : value)}
      onTake={(value) => onChange(key, value)}
    >
      {(described) =>
        key === 'type' ? (
          <Select
            {...described}
            value={description.type}
            onChange={({ target }) => onChange('type', target.value)}
          >
            {typesWith(description.type).map(({ type, name }) => (
              <option key={type} value={type}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            {...described}
            value={description[key]}
            onChange={({ target }) => onChange(key, target.value)}
          />
        )
      }
    </DescribedField>
  );
  const saysMore = furtherFields.some(({ key }) => description[key] !== '' || others[key]);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">{fields.map(show)}</div>
      <details open={saysMore}>
        <summary className="text-sm font-semibold">Where it appeared</summary>
        <div className="grid gap-4 pt-3 sm:grid-cols-2">{furtherFields.map(show)}</div>
      </details>
    </>
  );
}
