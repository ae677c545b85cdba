import { initials, personColor } from './person-color.ts';

/** A person's initials in their colour; `words` is what is read out instead. */
export function PersonBadge({
  person,
  words,
  title,
}: {
  person: { id: string; name: string };
  words: string;
  title: string;
}) {
  return (
    <span
      title={title}
      className="grid size-7 place-items-center rounded-full border-2 border-card text-xs font-semibold text-white"
      style={{ backgroundColor: personColor(person.id) }}
    >
      <span aria-hidden="true">{initials(person.name)}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
