import { Day } from '@/components/brief/day.tsx';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';

/** What stands at every address of a brief that was removed: no word of it, and why. */
export function RemovedPage({ on }: { on: CalendarDate }) {
  return (
    <main id="content" className="site-column">
      <p className="retracted-label">
        <span aria-hidden="true">✕ </span>Removed
      </p>
      <h1 className="site-title">This brief was removed for legal reasons</h1>
      <div className="site-prose">
        <p>
          We removed it on <Day on={on} />. Its text is no longer kept here, and it will not come
          back to this address.
        </p>
        <p>
          <a href="/">See all published briefs</a>
        </p>
      </div>
    </main>
  );
}
