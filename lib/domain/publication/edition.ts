import type { ClaimContent, Stance } from '../claim/claim.ts';
import type { Verdict } from '../claim/verdict.ts';
import type { Waiver } from '../review/decision.ts';
import type { OverridableRule } from '../review/override.ts';
import type { SourceDescription } from '../source/source.ts';
import type { CalendarDate } from '../time/calendar-date.ts';

/** A node of the rich text as frozen: the editor's JSON, containers nested as they were written. */
export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  marks?: Array<{ type: string; attrs?: Record<string, unknown> }>;
  text?: string;
  content?: RichNode[];
};

export type EditionSection = {
  kind: 'summary' | 'finding' | 'limits' | 'conclusion';
  heading: string;
  number: number | null;
  /** The blocks below the heading, the heading itself left out. */
  body: RichNode[];
};

/** The quotation in its surroundings: at most 300 characters in all. */
export type Passage = { before: string; quotation: string; after: string };

export type EditionCitation = {
  /** Reference number of its source, by first appearance. */
  number: number;
  stance: Stance;
  quotation: string | null;
  locator: string | null;
  check: 'verified' | 'not-found' | 'no-capture' | 'no-quotation';
  passage: Passage | null;
};

export type EditionSource = {
  number: number;
  id: string;
  /** Other ids that citations name it by: those of entries that were merged into it. */
  aliases?: string[];
  kind: 'published' | 'unpublished';
  description: SourceDescription;
  publicDescription: string;
  /** Day of the newest capture leaned on, or null. */
  capturedOn: CalendarDate | null;
};

export type EditionClaim = {
  id: string;
  number: number;
  content: ClaimContent;
  digest: string;
  verdict: Verdict;
  waivers: Waiver[];
};

/** What an admin let pass although a rule asked for it, and why. */
export type EditionOverride = {
  rule: OverridableRule;
  /** Each thing that was let pass, as a sentence. */
  passed: string[];
  reason: string;
  by: string;
  at: string;
};

/**
 * Exactly what the next version would freeze, less its number, its instant and the signatures:
 * the thing a sign-off signs, and, digested, the manifest. Everything a reader's page needs is
 * inside, so that a later change of settings, sources or people alters no published page.
 */
export type EditionContent = {
  v: 1;
  headline: string;
  language: string;
  checkedOn: CalendarDate;
  disclaimer: string;
  publication: string;
  answer: string | null;
  sections: EditionSection[];
  /** Every citation in reading order: the n-th citation node of the body is the n-th here. */
  citations: EditionCitation[];
  sources: EditionSource[];
  claims: EditionClaim[];
  contexts: Array<{ text: string; reason: string }>;
  searchLog: Array<{ place: string; query: string; on: CalendarDate; outcome: string }>;
  followUps: Array<{ id: string; question: string }>;
  /** Left out where there is none, so that signatures from before there were any stand. */
  overrides?: EditionOverride[];
};

/** Who stands behind an edition: the approvals counted and the sign-off. */
export type EditionSignatures = {
  approvals: Array<{ claimId: string; reviewer: string; at: string }>;
  signOff: { reviewer: string; at: string };
  /** Who checked it again last and left it as it was; absent while its words are newer than that. */
  recheck?: { reviewer: string; at: string };
};

/** A published, immutable version: content, signatures, and what publishing added. */
export type Edition = {
  content: EditionContent;
  signatures: EditionSignatures;
};

export const versionClasses = ['first', 'minor', 'update', 'correction', 're-check'] as const;
export type VersionClass = (typeof versionClasses)[number];
