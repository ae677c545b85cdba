import { notFound } from 'next/navigation';
import { PointView } from '@/components/history/point-view.tsx';
import type { ListedPoint } from '@/components/history/points.ts';
import { type ToldPoint, toldPoint } from '@/lib/data/brief/told-points.ts';
import { restorationWords } from '@/lib/document/history/comparison-words.ts';
import { can } from '@/lib/domain/policy.ts';
import type { History } from './history.ts';
import { placeOf } from './shown.ts';

/** The words of one point, and what restoring them would change. */
export async function Point({ brief, actor, points, names, asked }: History & { asked: string }) {
  const told = await toldPoint(actor, brief.id, placeOf(asked));
  if (!told) notFound();
  const { settings, reading, sources } = brief.dossier;
  const point = points.find(({ place }) => place === told.place.toString()) ?? unlisted(told);
  const before = points.find(({ place }) => BigInt(place) < told.place);
  return (
    <PointView
      briefId={brief.id}
      point={point}
      before={before?.place ?? null}
      told={told}
      names={names}
      scale={settings.verdictScale}
      timeZone={settings.timeZone}
      may={{ name: can(actor, 'name-point').ok, restore: can(actor, 'restore-point').ok }}
      changes={restorationWords(reading, told.reading, {
        scale: settings.verdictScale,
        sources: [...sources, ...told.sources],
      })}
    />
  );
}

/** A place within a sitting that went on: its address was sent before that ended. */
function unlisted({ place, at }: ToldPoint): ListedPoint {
  return { place: place.toString(), from: at, to: at, writers: [], edits: 0, acts: [], names: [] };
}
