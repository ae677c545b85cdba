import type { BriefState } from '@/lib/domain/brief/brief-state.ts';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import type { ChecklistItem } from '@/lib/domain/checklist/checklist-item.ts';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { SourceEvent } from '@/lib/domain/health/source-event.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { Decision } from '@/lib/domain/review/decision.ts';
import type { Override } from '@/lib/domain/review/override.ts';
import type { TermsFacts } from '@/lib/domain/review/review-terms.ts';
import type { Source, SourceDescription } from '@/lib/domain/source/source.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import type { Discussion } from '../discussion/discussion.tsx';
import type { ScheduleNews } from '../review/publication/schedule-news.tsx';

/** The brief as the page knows it; everything that is written comes from the shared document. */
export type EditedBrief = {
  id: string;
  state: BriefState['working'];
  /** Without it the document opens read-only. */
  canEdit: boolean;
};

export type EditorPublication = {
  disclaimer: string;
  /** The setting that the disclaimer comes from. */
  disclaimerHref: string;
  verdictScale: readonly Verdict[];
  /** Where the desk usually looks; offered where a search is logged. */
  searchPlaces: readonly string[];
  /** Today in the publication's time zone: the latest day that a brief may be checked on. */
  today: CalendarDate;
  /** The publication's own, in which instants are told. */
  timeZone: string;
  /** The day that the live version was checked on, which is no matter of the draft; null while none is live. */
  attestedOn: CalendarDate | null;
};

export type NamedDecision = Decision & { reviewerName: string };

/** What the server knows about a claim: how it was judged and who may not judge it. */
export type ClaimJudgement = {
  /** Oldest first. */
  decisions: NamedDecision[];
  /** Names of those who contributed to it since its last approved digest. */
  contributors: string[];
  /** What happened to its sources, oldest first, as of the last refresh. */
  events: SourceEvent[];
  /** What else its state depends on, as of the last refresh. */
  terms: TermsFacts;
};

export type SearchLogEntry = {
  id: string;
  place: string;
  query: string;
  on: CalendarDate;
  memberName: string;
  outcome: string;
};

export type NewSource = {
  kind: Source['kind'];
  description: SourceDescription;
  publicDescription: string;
  privateNotes: string;
};

export type NewSearch = { place: string; query: string; on: CalendarDate; outcome: string };

/** An entry of the search log that goes, and what it should have said; null for nothing. */
export type StruckSearch = { entryId: string; reason: string; correction: NewSearch | null };

/** A source that was added by what was pasted: whether it is a new entry, and its capture's request. */
export type AddedSource = { source: Source; isNew: boolean; requestId: string | null };

/**
 * What the writing page can ask of the server. Words never pass through here: they travel in the
 * shared document alone.
 */
export type EditorActions = {
  addSource: (source: NewSource) => Promise<Outcome<Source>>;
  /** Adds a source by an address, a DOI or a reference; an address is captured in the background. */
  addSourceFrom: (pasted: string) => Promise<Outcome<AddedSource>>;
  /** Library entries that a query may mean, the best first. */
  searchSources: (query: string) => Promise<Outcome<CapturedSource[]>>;
  /** Entries that the page does not know yet. */
  readSources: (ids: string[]) => Promise<Outcome<CapturedSource[]>>;
  /** Keeps pasted text as a capture of that source. */
  addCapture: (
    sourceId: string,
    text: string,
  ) => Promise<Outcome<{ digest: string; capturedOn: CalendarDate }>>;
  /** Asks for a capture of that source's page. */
  captureAddress: (sourceId: string, address: string) => Promise<Outcome<{ requestId: string }>>;
  loadCapture: (sourceId: string, digest: string) => Promise<Outcome<{ text: string }>>;
  logSearch: (search: NewSearch) => Promise<Outcome<SearchLogEntry>>;
  strikeSearch: (struck: StruckSearch) => Promise<Outcome<void>>;
  /** Loads the page's data again: somebody judged, captured or logged something. */
  refresh: () => void;
};

export type BriefEditorProps = EditorActions & {
  brief: EditedBrief;
  me: { id: string; name: string };
  publication: EditorPublication;
  /** The sources that the brief cites; others are asked for where they are needed. */
  sources: CapturedSource[];
  /** Groups of ids of cited sources whose captured texts tell the same story. */
  sameStories: string[][];
  /** By claim id; a claim that nobody judged and that is not yet projected has no entry. */
  judgement: Record<string, ClaimJudgement>;
  searchLog: SearchLogEntry[];
  /** What happened to any source that the brief cites, oldest first. */
  sourceEvents: SourceEvent[];
  discussion: Discussion;
  /** Of those who suggest something, by member id. */
  names: Record<string, string>;
  /** Names of those who wrote in a suggestion beside whoever began it, by the suggestion's id. */
  otherWriters: Record<string, string[]>;
  /** What stands between the brief and its publication, as of the last refresh. */
  checklist: ChecklistItem[];
  /** What an admin lets pass of it. */
  overrides: Override[];
  /** What is scheduled of it, as of the last refresh. */
  schedule: ScheduleNews;
};
