import type { SourceEvent } from '@/lib/domain/health/source-event.ts';
import { eventWords } from '@/lib/domain/health/source-event.ts';
import type { SourceHealth as Health, LookOutcome } from '@/lib/domain/health/source-health.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { When } from '../when.tsx';
import { AcceptMove } from './accept-move.tsx';
import { HealthPill } from './health-pill.tsx';
import { LookNow } from './look-now.tsx';
import { MarkRetracted } from './mark-retracted.tsx';
import { type Change, SeenChange } from './seen-change.tsx';

export type Faring = {
  health: Health;
  looks: ReadonlyArray<{ id: string; outcome: LookOutcome; detail: string; at: Date }>;
  events: readonly SourceEvent[];
  change: Change | null;
  movedTo: string | null;
};

/** How a source fares where it is: the latest looks, what changed, and what a member can say of it. */
export function SourceHealth({
  source,
  faring,
  mayJudge,
  timeZone,
}: {
  source: { id: string; kind: 'published' | 'unpublished'; description: { url: string } };
  faring: Faring;
  /** Whether the member may have it looked at, and say what happened to it. */
  mayJudge: boolean;
  timeZone: string;
}) {
  const { health, looks, events, change, movedTo } = faring;
  const isRetracted = events.some(({ kind }) => kind === 'retracted');
  const hasAddress = source.kind === 'published' && webAddress(source.description.url) !== null;
  return (
    <section aria-labelledby="source-health" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="source-health" className="font-serif text-lg font-bold">
          How it fares
        </h2>
        {hasAddress || isRetracted ? <HealthPill health={health} /> : null}
      </div>
      {events.length > 0 ? <Events events={events} timeZone={timeZone} /> : null}
      {hasAddress ? null : (
        <p className="text-sm text-soft">It has no address, so there is nothing to look at.</p>
      )}
      {hasAddress && mayJudge ? (
        <LookNow sourceId={source.id} latest={looks[0]?.id ?? null} />
      ) : null}
      {movedTo && mayJudge ? <AcceptMove sourceId={source.id} address={movedTo} /> : null}
      {looks.length > 0 ? <Looks looks={looks} timeZone={timeZone} /> : null}
      {change ? (
        <SeenChange sourceId={source.id} change={change} mayJudge={mayJudge} timeZone={timeZone} />
      ) : null}
      {isRetracted || !mayJudge ? null : <MarkRetracted sourceId={source.id} />}
    </section>
  );
}

function Events({ events, timeZone }: Pick<Faring, 'events'> & { timeZone: string }) {
  return (
    <ul aria-label="What happened to it" className="grid gap-2">
      {events.map(({ id, kind, quotation, reason, by, at }) => (
        <li key={id} className="rounded-lg border-l-4 border-bad bg-bad-tint px-3 py-2 text-sm">
          <p className="font-semibold">{eventWords({ kind, quotation })}</p>
          <p className="[overflow-wrap:anywhere]">{reason}</p>
          <p className="text-soft">
            {by ?? 'The desk found it'} · <When at={at} timeZone={timeZone} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Looks({ looks, timeZone }: Pick<Faring, 'looks'> & { timeZone: string }) {
  return (
    <ol aria-label="Latest looks" className="rounded-card border bg-card px-4 text-sm">
      {looks.map(({ id, outcome, detail, at }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b py-2 last:border-0"
        >
          <HealthPill health={outcome === 'dead' ? 'unreachable' : outcome} />
          <span className="min-w-0 flex-1 basis-80 [overflow-wrap:anywhere]">{detail}</span>
          <span className="text-soft">
            <When at={at} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
