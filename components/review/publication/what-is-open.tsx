/** How much stands before a step that the checklist guards, with the way there; nothing where nothing does. */
export function whatIsOpen(labels: readonly string[]) {
  const [only, ...others] = labels;
  if (only === undefined) return null;
  return (
    <>
      {others.length === 0 ? only : `${labels.length} things have to be done first`}.{' '}
      <a className="underline" href="#checklist">
        See the checklist
      </a>
    </>
  );
}
