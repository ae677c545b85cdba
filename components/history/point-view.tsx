import Link from 'next/link';
import type { Told } from '@/lib/document/history/comparison.ts';
import { toldBlocks, wordsByMember } from '@/lib/document/history/told-blocks.ts';
import { citedWorks, numbersOf } from '@/lib/domain/brief/cited-works.ts';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { Source } from '@/lib/domain/source/source.ts';
import { When } from '../desk/when.tsx';
import { NamePoint } from './name-point.tsx';
import { actWords, addresses, type ListedPoint } from './points.ts';
import { RestorePoint } from './restore-point.tsx';
import { ToldText } from './told-text.tsx';
import { WriterLegend } from './writers.tsx';

/** A point: the words as they stood, who wrote them, and what can be done with them. */
export function PointView({
  briefId,
  point,
  before,
  told,
  names,
  scale,
  timeZone,
  may,
  changes,
}: {
  briefId: string;
  point: ListedPoint;
  /** The place of the point before, if there is one. */
  before: string | null;
  told: Told & { sources: readonly Source[] };
  names: ReadonlyMap<string, string>;
  scale: readonly Verdict[];
  timeZone: string;
  may: { name: boolean; restore: boolean };
  /** What restoring it would change in the present words. */
  changes: readonly string[];
}) {
  const { place, to, acts } = point;
  const writers = wordsByMember(told).map(({ member, words }) => ({
    id: member,
    name: names.get(member) ?? 'A former member',
    words,
  }));
  const mine = point.names.find(({ isMine }) => isMine) ?? null;
  return (
    <article aria-labelledby="shown" className="grid content-start gap-4">
      <header className="grid gap-1">
        <h2 id="shown" className="font-serif text-xl font-bold">
          The words of <When at={to} timeZone={timeZone} />
        </h2>
        {point.names.map(({ id, name, namedBy }) => (
          <p key={id}>
            “{name}” <span className="text-sm text-soft">named by {namedBy}</span>
          </p>
        ))}
        {acts.map((act) => (
          <p key={actWords(act, timeZone)} className="text-sm">
            {actWords(act, timeZone)}
          </p>
        ))}
        <p className="flex flex-wrap gap-x-4 text-sm">
          {before ? (
            <Link className="underline" href={addresses.comparison(briefId, before, place)}>
              What changed here
            </Link>
          ) : null}
          <Link className="underline" href={addresses.comparison(briefId, place, 'now')}>
            Compare with now
          </Link>
        </p>
      </header>
      {may.restore ? <RestorePoint briefId={briefId} place={place} changes={changes} /> : null}
      {may.name ? <NamePoint key={place} briefId={briefId} place={place} named={mine} /> : null}
      <WriterLegend writers={writers} />
      <div className="grid gap-3 rounded-card border bg-card p-4">
        <p className="font-serif text-2xl font-bold">
          {told.reading.headline || 'A brief without a headline'}
        </p>
        <ToldText
          blocks={toldBlocks(told)}
          numbers={numbersOf(citedWorks(told.reading.references, told.sources))}
          scale={scale}
          names={names}
        />
        {told.reading.followUps.length > 0 ? (
          <section aria-labelledby="follow-ups">
            <h3 id="follow-ups" className="mt-4 font-serif text-lg font-bold">
              Follow-up questions
            </h3>
            <ul className="list-disc pl-5 font-serif">
              {told.reading.followUps.map(({ id, question }) => (
                <li key={id}>{question}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </article>
  );
}
