import type { ClaimContent, Stance } from '../../domain/claim/claim.ts';

/** The four kinds of section; a finding and the limits are numbered together, in order. */
export const sectionKinds = ['summary', 'finding', 'limits', 'conclusion'] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A citation node's attributes, as stored in the shared document. Numbers are never stored. */
export type CitationAttributes = {
  /** Source id. */
  source: string;
  stance: Stance;
  quotation: string | null;
  locator: string | null;
  /** SHA-256 (hex) of the capture that it was checked against. */
  capture: string | null;
};

/** A run of inline content as it is read from the document. */
export type Inline =
  | {
      kind: 'text';
      text: string;
      bold: boolean;
      italic: boolean;
      href: string | null;
      /** Claim id as the mark holds it. */
      claim: string | null;
      /** Reason, where the words are marked as context. */
      context: string | null;
    }
  | ({ kind: 'citation' } & CitationAttributes)
  | { kind: 'break' };

/** A block that holds words. Containers (lists, quotations, table cells) say where it stands. */
export type TextBlock = {
  /** Stable while the block lives: its Yjs id `client:clock`, or its index where there is none. */
  key: string;
  kind: 'heading' | 'paragraph';
  /** Whether it is the heading that opens its section. */
  opensSection: boolean;
  /** Names of the containers, outermost first, e.g. `bulletList`, `listItem`. */
  within: string[];
  inlines: Inline[];
  /** Index into `sections`; null before the first heading. */
  section: number | null;
};

export type Section = {
  kind: SectionKind;
  heading: string;
  /** Derived: findings and limits share one numbering; null for summary and conclusion. */
  number: number | null;
  /** How a heading that ran into its paragraph was set off there: for text export only. */
  runIn: ':' | '—' | null;
};

/**
 * A claim as it stands in the document: where it is, its content, and that content's digest.
 * A section's heading holds no claims and no context: readers get it as plain words.
 */
export type ClaimInDocument = {
  /** As marked; with `~2`, `~3` … behind it where the same mark was found before. */
  id: string;
  /** Position among the brief's claims, from 1, in reading order. */
  number: number;
  blockKey: string;
  /** Where it runs in the words of its block, counted as `blockWords` counts them. */
  from: number;
  to: number;
  section: number | null;
  content: ClaimContent;
  digest: string;
};

/** A stretch marked as needing no review, less any claim within it. */
export type ContextInDocument = {
  text: string;
  reason: string;
  blockKey: string;
  /** Where it runs in the words of its block, as a claim's. */
  from: number;
  to: number;
  section: number | null;
};

/** A citation where it stands, with the claim that it belongs to or whether context holds it. */
export type CitationInDocument = CitationAttributes & {
  claim: string | null;
  inContext: boolean;
  blockKey: string;
  /** True in a section's heading, where it belongs to nothing and readers would not see it. */
  inHeading: boolean;
  section: number | null;
};

/**
 * An open suggestion: words and citations that somebody would put in or take out. Of all this
 * nothing is part of the brief, except what it would take out.
 */
export type SuggestionInDocument = {
  id: string;
  /** Id of the member who suggests, as the server admitted it; null where nobody is named. */
  by: string | null;
  /** When they began, by their own clock, in milliseconds. */
  at: number | null;
  /** The words that it would put in, and take out. */
  inserted: string;
  removed: string;
  /** Ids of the sources that it would cite, and cite no longer. */
  cited: string[];
  uncited: string[];
  /** Ids of the claims that it touches. */
  claims: string[];
  /** Keys of the blocks that it stands in; nearly always one. */
  blockKeys: string[];
  section: number | null;
};

/** What the shared document says of a claim beside its words. */
export type ClaimEntry = { verdict: string | null; claimant: string; rationale: string };

export type FollowUp = { id: string; question: string };

/** Everything that the shared document says, as plain data. */
export type BriefReading = {
  headline: string;
  language: string;
  /** Proposed checked-on date, ISO `YYYY-MM-DD`, or null. */
  checkedOn: string | null;
  importedDisclaimer: string | null;
  /** Claim id chosen as the brief's answer, or null. */
  answer: string | null;
  followUps: FollowUp[];
  /** How the blocks are nested and which attributes they have, see `shapeOf`. */
  shape: string;
  sections: Section[];
  blocks: TextBlock[];
  claims: ClaimInDocument[];
  contexts: ContextInDocument[];
  /** By marked id, also of claims whose words are all gone: an undo may bring those back. */
  entries: Record<string, ClaimEntry>;
  /** Citations in reading order. */
  citations: CitationInDocument[];
  /** Ids that citations name, by first appearance; `citedWorks` tells the works and their numbers. */
  references: string[];
  /** What is suggested and neither accepted nor rejected, in reading order. */
  suggestions: SuggestionInDocument[];
};
