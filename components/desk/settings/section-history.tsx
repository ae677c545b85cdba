import Link from 'next/link';
import type { ValueChange } from '@/lib/domain/words/value-change.ts';
import { Change } from '../record/value-change.tsx';
import { When } from '../when.tsx';

/** One change of a section: who, when, and what it said before and after. */
export type SectionChange = { id: string; by: string | null; at: Date; changes: ValueChange[] };

/** Texts are compared word by word, so no more of them than anybody reads. */
const MOST_SHOWN = 20;

/** What became of a section, newest first; the record has all of it. */
export function SectionHistory({
  entries,
  timeZone,
}: {
  entries: readonly SectionChange[];
  timeZone: string;
}) {
  return (
    <section aria-labelledby="section-history" className="grid gap-3 px-5 text-sm">
      <h2 id="section-history" className="font-semibold">
        History
      </h2>
      {entries.length === 0 ? <p className="text-soft">It was never changed.</p> : null}
      <ol className="grid gap-4 empty:hidden">
        {entries.slice(0, MOST_SHOWN).map(({ id, by, at, changes }) => (
          <li key={id} className="grid gap-1 border-l-2 pl-3">
            <p>
              <b>{by ?? 'The command line'}</b>{' '}
              <span className="text-soft">
                <When at={at} timeZone={timeZone} />
              </span>
            </p>
            <dl className="grid gap-1">
              {changes.map((change) => (
                <Change key={change.what} change={change} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {entries.length > MOST_SHOWN ? (
        <p>
          <Link className="underline" href="/desk/record?kind=settings">
            See earlier changes in the record
          </Link>
        </p>
      ) : null}
    </section>
  );
}
