import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';

/** Searches a list by words and holds it to a few kinds. A plain form: what is asked is the address. */
export function FilterForm({
  action,
  label,
  words,
  kept = {},
  clearHref,
  children,
}: {
  action: string;
  /** What is searched. */
  label: string;
  words: string;
  /** What the address says besides, which stays; what is null is left out. */
  kept?: Readonly<Record<string, string | null>>;
  /** The list without any of it; null where it is held to nothing. */
  clearHref: string | null;
  /** The fields of the kinds. */
  children?: ReactNode;
}) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="min-w-48 grow basis-48">
        <Field label={label}>
          {(described) => <Input {...described} type="search" name="q" defaultValue={words} />}
        </Field>
      </div>
      {children}
      <Button type="submit">Search</Button>
      {clearHref === null ? null : (
        <Link className="py-2 text-sm underline" href={clearHref}>
          Clear the filters
        </Link>
      )}
    </form>
  );
}
