import type { Nature } from '../health/source-finding.ts';
import type { SourceHealth } from '../health/source-health.ts';
import type { Source } from '../source/source.ts';
import type { CalendarDate } from '../time/calendar-date.ts';

/** A capture without its text, which is loaded when it is looked at. */
export type CaptureSummary = { digest: string; capturedOn: CalendarDate; nature: Nature };

/** A library entry with its captures, newest first, and how it fares. */
export type CapturedSource = Source & { captures: CaptureSummary[]; health: SourceHealth };
