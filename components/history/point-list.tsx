import Link from 'next/link';
import { counted } from '@/lib/domain/words/wording.ts';
import { When } from '../desk/when.tsx';
import { Button } from '../ui/button.tsx';
import { actWords, addresses, type ListedPoint, listed } from './points.ts';

/** What is shown beside the list: one point, or two compared. */
export type Shown = { point: string | null; from: string | null; to: string | null };

/** The points of a brief, newest first; any two of them can be chosen and compared. */
export function PointList({
  briefId,
  points,
  shown,
  timeZone,
}: {
  briefId: string;
  points: readonly ListedPoint[];
  shown: Shown;
  timeZone: string;
}) {
  return (
    <form action={`/desk/briefs/${briefId}/history`} className="grid content-start gap-3">
      <div className="sticky top-0 z-10 flex items-center justify-between gap-2 bg-paper py-2">
        <p className="text-sm text-soft">Choose from where (left) and to where (right).</p>
        <Button type="submit">Compare</Button>
      </div>
      <fieldset>
        <legend className="sr-only">Points</legend>
        <ol className="grid gap-1">
          {points.map((point, index) => (
            <PointRow
              key={point.place}
              briefId={briefId}
              point={point}
              shown={shown}
              timeZone={timeZone}
              chosen={{
                from: point.place === (shown.from ?? points[1]?.place ?? points[0]?.place),
                to: point.place === (shown.to ?? points[0]?.place),
              }}
              isNewest={index === 0}
            />
          ))}
        </ol>
      </fieldset>
    </form>
  );
}

function PointRow({
  briefId,
  point,
  shown,
  timeZone,
  chosen,
  isNewest,
}: {
  briefId: string;
  point: ListedPoint;
  shown: Shown;
  timeZone: string;
  chosen: { from: boolean; to: boolean };
  isNewest: boolean;
}) {
  const { place, from, to, writers, edits, acts, names } = point;
  const title = `point-${place}`;
  return (
    <li className="grid grid-cols-[auto_auto_1fr] items-start gap-x-2 rounded-lg border-l-2 px-2 py-1.5 has-[[aria-current]]:border-accent has-[[aria-current]]:bg-sunk">
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          type="radio"
          name={end}
          value={place}
          defaultChecked={chosen[end]}
          aria-label={end === 'from' ? 'Compare from here' : 'Compare to here'}
          aria-describedby={title}
          className="mt-1 size-4 accent-accent"
        />
      ))}
      <div className="grid gap-0.5 text-sm">
        <Link
          id={title}
          href={addresses.point(briefId, place)}
          aria-current={shown.point === place ? 'true' : undefined}
          className="font-semibold underline-offset-2 hover:underline"
        >
          {names.length > 0 ? `${names.map(({ name }) => `“${name}”`).join(', ')} · ` : null}
          <When at={to} timeZone={timeZone} />
          {isNewest ? ' · now' : null}
        </Link>
        {acts.map((act) => (
          <p key={actWords(act, timeZone)}>{actWords(act, timeZone)}</p>
        ))}
        <p className="text-soft">
          {listed(writers)} · {counted(edits, 'edit')}
          {to.getTime() - from.getTime() >= 60_000 ? (
            <>
              {' '}
              since <When at={from} timeZone={timeZone} />
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}
