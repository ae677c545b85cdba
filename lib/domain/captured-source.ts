import type { CalendarDate } from './calendar-date.ts';
import type { Source } from './source.ts';
import type { Nature } from './source-finding.ts';

/** A capture without its text, which is loaded when it is looked at. */
export type CaptureSummary = { digest: string; capturedOn: CalendarDate; nature: Nature };

/** A library entry with its captures, newest first. */
export type CapturedSource = Source & { captures: CaptureSummary[] };
