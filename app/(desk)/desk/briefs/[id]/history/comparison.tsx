import { notFound } from 'next/navigation';
import { When } from '@/components/desk/when.tsx';
import { ComparisonView } from '@/components/history/comparison-view.tsx';
import { type ToldPoint, toldPoint, writersBetween } from '@/lib/data/brief/told-points.ts';
import { compare } from '@/lib/document/history/comparison.ts';
import { citedWorks, numbersOf } from '@/lib/domain/brief/cited-works.ts';
import type { History } from './history.ts';
import { placeOf } from './shown.ts';

/** What differs between two points. */
export async function Compared({
  brief,
  actor,
  names,
  from,
  to,
}: History & { from: string; to: string }) {
  const before = await toldPoint(actor, brief.id, placeOf(from));
  const after = await toldPoint(actor, brief.id, placeOf(to));
  if (!before || !after) notFound();
  const writers = await writersBetween(actor, brief.id, before.place, after.place);
  const { timeZone, verdictScale } = brief.dossier.settings;
  return (
    <ComparisonView
      briefId={brief.id}
      from={{ place: from, when: <When at={before.at} timeZone={timeZone} /> }}
      to={{ place: to, when: to === 'now' ? 'now' : <When at={after.at} timeZone={timeZone} /> }}
      writers={writers}
      comparison={compare(before, after)}
      library={{ scale: verdictScale, sources: [...before.sources, ...after.sources] }}
      look={{
        numbers: { before: numbersIn(before), after: numbersIn(after) },
        names,
        remover: writers.length === 1 ? (writers[0] ?? null) : null,
      }}
    />
  );
}

function numbersIn({ reading, sources }: ToldPoint): ReadonlyMap<string, number> {
  return numbersOf(citedWorks(reading.references, sources));
}
