import Link from 'next/link';
import { claimAnchor } from '@/lib/domain/checklist/anchors.ts';
import { eventWords, type SourceEvent } from '@/lib/domain/health/source-event.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pill } from '../../ui/pill.tsx';
import { sourceHref } from '../sources/hrefs.ts';
import { When } from '../when.tsx';

type Place = {
  briefId: string;
  slug: string;
  headline: string;
  place: 'draft' | 'live';
  claims: ReadonlyArray<{ claimId: string; number: number; isAnswered: boolean }>;
};

export type EventEntry = SourceEvent & { title: string; places: readonly Place[] };

/** What happened to sources, newest first, each with the briefs and claims that it concerns. */
export function EventList({
  events,
  timeZone,
}: {
  events: readonly EventEntry[];
  timeZone: string;
}) {
  if (events.length === 0) {
    return (
      <EmptyState title="Nothing has happened to a source">
        The desk looks once a day at sources in use. A quotation that is gone, and a source that is
        dead or retracted, will be listed here with every claim that leans on it.
      </EmptyState>
    );
  }
  return (
    <ol className="grid gap-3">
      {events.map((event) => (
        <li key={event.id} className="grid gap-2 rounded-card border bg-card p-4 text-sm">
          <h2 className="text-base font-semibold [overflow-wrap:anywhere]">
            <Link className="hover:underline" href={sourceHref(event.source)}>
              <bdi>{event.title}</bdi>
            </Link>
          </h2>
          <p className="font-semibold text-bad">{eventWords(event)}</p>
          <p className="[overflow-wrap:anywhere]">{event.reason}</p>
          <p className="text-soft">
            {event.by ?? 'The desk found it'} · <When at={event.at} timeZone={timeZone} />
          </p>
          <Concerned places={event.places} />
        </li>
      ))}
    </ol>
  );
}

function Concerned({ places }: { places: readonly Place[] }) {
  if (places.length === 0) {
    return <p className="text-soft">No claim leans on it now, in any draft or live version.</p>;
  }
  return (
    <ul className="grid gap-2 border-t pt-2">
      {places.map((place) => (
        <li key={`${place.briefId} ${place.place}`} className="grid gap-1">
          <p className="font-serif">
            {place.headline || 'A brief without a headline'}
            <span className="font-sans text-soft">
              {place.place === 'live' ? ' · live version' : ' · draft'}
            </span>
          </p>
          <ul className="flex flex-wrap gap-2">
            {place.claims.map((claim) => (
              <li key={claim.claimId}>
                <ConcernedClaim place={place} claim={claim} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ConcernedClaim({ place, claim }: { place: Place; claim: Place['claims'][number] }) {
  const href =
    place.place === 'live'
      ? `/briefs/${place.slug}#${claimAnchor(claim.claimId)}`
      : `/desk/briefs/${place.briefId}/review#${claimAnchor(claim.claimId)}`;
  return (
    <Link href={href} className="hover:underline">
      <Pill tone={claim.isAnswered ? 'good' : 'bad'} shape={claim.isAnswered ? '✓' : '⚠'}>
        Claim {claim.number}: {claim.isAnswered ? 'answered' : 'asks for a new decision'}
      </Pill>
    </Link>
  );
}
