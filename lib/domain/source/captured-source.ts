import type { CalendarDate } from '../time/calendar-date.ts';
import type { Source } from './source.ts';
import type { Nature } from './source-finding.ts';
import type { SourceHealth } from './source-health.ts';

/** A capture without its text, which is loaded when it is looked at. */
export type CaptureSummary = { digest: string; capturedOn: CalendarDate; nature: Nature };

/** A library entry with its captures, newest first, and how it fares. */
export type CapturedSource = Source & { captures: CaptureSummary[]; health: SourceHealth };
