import type { Source } from '@/lib/domain/source/source.ts';
import { Field, Select } from '../../ui/field.tsx';

/** Whether a source was published elsewhere or not. */
export function KindField({
  label = 'Kind',
  kind,
  onChange,
}: {
  label?: string;
  kind: Source['kind'];
  onChange: (kind: Source['kind']) => void;
}) {
  return (
    <Field label={label}>
      {(described) => (
        <Select
          {...described}
          value={kind}
          onChange={({ target }) =>
            onChange(target.value === 'unpublished' ? 'unpublished' : 'published')
          }
        >
          <option value="published">Published elsewhere</option>
          <option value="unpublished">Unpublished: an interview, a document</option>
        </Select>
      )}
    </Field>
  );
}
