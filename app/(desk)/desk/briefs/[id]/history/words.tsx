import { Suspense } from 'react';
import { PointList, type Shown } from '@/components/history/point-list.tsx';
import { historyPoints } from '@/lib/data/brief/points.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { Compared } from './comparison.tsx';
import { listedPoints } from './listed-points.ts';
import { Point } from './point.tsx';

/** What was written: the points beside what one of them says, or what differs between two. */
export async function Words({
  brief,
  actor,
  shown,
}: {
  brief: DeskBrief;
  actor: Actor;
  shown: Shown;
}) {
  const { points, names } = await historyPoints(actor, brief.id);
  const history = { brief, actor, points: listedPoints(actor, points, names), names };
  const { point, from, to } = shown;
  const listed = (asked: string | null) =>
    asked === 'now' ? (history.points[0]?.place ?? null) : asked;
  return (
    <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <PointList
        briefId={brief.id}
        points={history.points}
        shown={{ point: listed(point), from: listed(from), to: listed(to) }}
        timeZone={brief.dossier.settings.timeZone}
      />
      <Suspense
        key={[point, from, to].join()}
        fallback={<p role="status">Reading what was written until then …</p>}
      >
        {from !== null && to !== null ? (
          <Compared {...history} from={from} to={to} />
        ) : (
          <Point {...history} asked={point ?? 'now'} />
        )}
      </Suspense>
    </div>
  );
}
