import { type BriefFacts, publicState } from '../brief/brief-state.ts';
import type { CalendarDate } from '../time/calendar-date.ts';

/**
 * The checked-on day that is attested: that of the version which readers see. Until there is one, the
 * day in the document is a proposal; from then on only checking the live version again moves it, and
 * the draft carries it on. After a retraction everything is attested anew.
 */
export function attestedDay(
  facts: Pick<BriefFacts, 'versions' | 'publishedAt' | 'retractedAt'> & {
    live: { edition: { content: { checkedOn: CalendarDate } } } | null;
  },
): CalendarDate | null {
  return publicState(facts) === 'live' ? (facts.live?.edition.content.checkedOn ?? null) : null;
}
