import { counted } from '@/lib/domain/words/wording.ts';

/** Which claims of the live version ask for a new decision, each a way to it. */
export function AskedClaims({
  asked,
  count,
}: {
  asked: readonly { id: string; number: number }[];
  /** How many claims there are. */
  count: number;
}) {
  if (asked.length === 0) {
    return (
      <p className="text-sm text-soft">
        Nothing that happened since asks for a new decision on any of its {counted(count, 'claim')}.
      </p>
    );
  }
  return (
    <p className="text-sm">
      <b>
        {asked.length} of {counted(count, 'claim')} {asked.length === 1 ? 'asks' : 'ask'} for a new
        decision:
      </b>{' '}
      {asked.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <a className="underline" href={`#live-${id}`}>
            claim {number}
          </a>
        </span>
      ))}
    </p>
  );
}
