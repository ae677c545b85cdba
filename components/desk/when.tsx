/** An instant for people at the desk: day and minute, in the publication's time zone. */
export function When({ at, timeZone }: { at: Date; timeZone: string }) {
  const words = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
  return <time dateTime={at.toISOString()}>{words}</time>;
}
