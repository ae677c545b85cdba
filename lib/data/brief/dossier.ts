import type { Doc } from 'yjs';
import type { Ledger } from '../../document/authorship/authorship.ts';
import { sectionsOf } from '../../document/edition/rich-text.ts';
import { type PlacedThread, placeThreads } from '../../document/reading/discussion.ts';
import { openSuggestions } from '../../document/reading/open-suggestions.ts';
import type { BriefReading } from '../../document/reading/reading.ts';
import type { OpenSuggestion } from '../../domain/claim/suggestion.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import type { EditionSection } from '../../domain/publication/edition.ts';
import type { PublicationSettings } from '../../domain/publication/publication.ts';
import type { Schedule } from '../../domain/publication/schedule.ts';
import type { Override } from '../../domain/review/override.ts';
import type { Source } from '../../domain/source/source.ts';
import { type CalendarDate, dayIn } from '../../domain/time/calendar-date.ts';
import { type CaptureText, capturesByDigest } from '../capture/captures.ts';
import { threadsOf } from '../discussion/threads.ts';
import { sourceEventsOn } from '../health/source-events.ts';
import { namesOf } from '../member/member-names.ts';
import { type LiveVersion, liveVersionOf } from '../publication/live-version.ts';
import { publicationSettings } from '../publication/publication-settings.ts';
import { lastRetractionOf, type Retraction } from '../publication/retractions.ts';
import { openScheduleOf } from '../publication/schedules.ts';
import { noticesOn } from '../review/claim-notices.ts';
import { decisionsOn, type NamedDecision } from '../review/decisions.ts';
import { evidenceHands } from '../review/evidence-hands.ts';
import { overridesOn } from '../review/overrides.ts';
import { type NamedSignOff, signOffsOf } from '../review/sign-offs.ts';
import { sourcesById } from '../source/sources.ts';
import type { Tx } from '../transaction.ts';
import { type SearchEntry, searchLogOf } from './search-log.ts';
import { type OpenSubmission, openSubmissionOf } from './submissions.ts';

/** Everything that the desk holds about a brief at one moment, ready to be assessed. */
export type Dossier = {
  briefId: string;
  reading: BriefReading;
  sections: EditionSection[];
  suggestions: OpenSuggestion[];
  sources: Source[];
  captures: CaptureText[];
  /** What happened to the sources that it cites, oldest first. */
  events: SourceEvent[];
  searchLog: SearchEntry[];
  decisions: NamedDecision[];
  /** Every thread about its words, with where those stand now. */
  threads: PlacedThread[];
  openSubmission: OpenSubmission | null;
  signOffs: NamedSignOff[];
  /** Who changed what stands behind the words since the last sign-off, see `evidenceHands`. */
  evidenceHands: string[];
  /** The newest version, whether readers still see it or it was retracted. */
  live: LiveVersion | null;
  versions: number;
  publishedAt: Date | null;
  retractedAt: Date | null;
  /** The latest retraction, whether the brief came back since or not. */
  retraction: Retraction | null;
  /** What was ever said beside claims of live versions. */
  notices: ClaimNotice[];
  /** What an admin lets pass. */
  overrides: Override[];
  /** The publication that is to happen. */
  schedule: Schedule | null;
  settings: PublicationSettings;
  today: CalendarDate;
};

/** Gathers a brief's dossier around its document as it is now. */
export async function gatherDossier(
  tx: Tx,
  briefId: string,
  document: { doc: Doc; reading: BriefReading },
  now: Date,
): Promise<Dossier> {
  const { doc, reading } = document;
  const settings = await publicationSettings(tx);
  const sources = await sourcesById(tx, reading.references);
  const entryIds = sources.flatMap(({ id, aliases }) => [id, ...aliases]);
  const captureDigests = reading.citations.flatMap(({ capture }) => capture ?? []);
  const suggesters = await namesOf(
    reading.suggestions.flatMap(({ by }) => by ?? []),
    tx,
  );
  const live = await liveVersionOf(tx, briefId);
  const signOffs = await signOffsOf(tx, briefId);
  const retraction = await lastRetractionOf(tx, briefId);
  const lastSignOff = signOffs.at(-1)?.at ?? null;
  return {
    briefId,
    reading,
    sections: sectionsOf(doc),
    suggestions: openSuggestions(reading.suggestions, suggesters),
    sources,
    captures: await capturesByDigest(tx, captureDigests, settings.timeZone),
    events: await sourceEventsOn(tx, reading.references),
    searchLog: await searchLogOf(tx, briefId),
    decisions: await decisionsOn(tx, briefId),
    threads: placeThreads(doc, await threadsOf(tx, briefId)),
    openSubmission: await openSubmissionOf(tx, briefId),
    signOffs,
    evidenceHands: await evidenceHands(tx, briefId, entryIds, lastSignOff),
    live,
    versions: live?.number ?? 0,
    publishedAt: live?.publishedAt ?? null,
    retractedAt: retraction?.at ?? null,
    retraction,
    notices: await noticesOn(tx, briefId),
    overrides: await overridesOn(tx, briefId),
    schedule: await openScheduleOf(tx, briefId),
    settings,
    today: dayIn(settings.timeZone, now),
  };
}

/**
 * Whoever may not sign the brief off: those who wrote in it, or changed what stands behind it,
 * since it was last signed.
 */
export function barredFromSigning(ledger: Ledger, { evidenceHands: hands }: Dossier): string[] {
  return [...new Set([...ledger.prose, ...hands])];
}
