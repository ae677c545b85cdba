import type { CalendarDate } from './calendar-date.ts';
import type { Source } from './source.ts';
import type { Nature } from './source-finding.ts';

/** A capture without its text, which is loaded when it is looked at. */
export type CaptureSummary = { digest: string; capturedOn: CalendarDate; nature: Nature };

/** A library entry with its captures, newest first. */
export type CapturedSource = Source & { captures: CaptureSummary[] };

/** What kind of page it was that gave the text, as a sentence; null for one that was simply read. */
export const natureWords: Record<Nature, string | null> = {
  readable: null,
  paywall: 'This page shows its beginning only and asks for payment or a subscription.',
  consent: 'This is a page that asks for consent before it shows what the source says.',
  challenge: 'This is a page that asks whether a person is looking, and not the source itself.',
  empty: 'There is no text on this page.',
  garbled: 'The letters of this text could not be read reliably.',
};
