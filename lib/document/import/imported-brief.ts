import type { RichNode } from '../../domain/publication/edition.ts';
import type { SourceDescription } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import type { SectionKind } from '../reading/reading.ts';

/** Something in the input that was read, but that a person should look at. Lines count from 1. */
export type ImportWarning = { line: number; message: string };

/** Words of the input that are not in the brief, and why. */
export type LeftOut = { line: number; text: string; reason: string };

export type ImportedSection = {
  kind: SectionKind;
  /** Derived: findings and limits share one numbering. */
  number: number | null;
  heading: string;
  runIn: ':' | '—' | null;
};

export type ImportedSource = {
  /** The number that the input cites it by. */
  number: number;
  /** True when the input does not say what the number stands for. */
  placeholder: boolean;
  description: SourceDescription;
};

/** A cited sentence; no verdict is proposed for it. */
export type ImportedClaim = { id: string; text: string; line: number; citations: number[] };

/** A brief as read from plain text: nothing of the input is missing from both it and `leftOut`. */
export type ImportedBrief = {
  headline: string;
  checkedOn: CalendarDate | null;
  disclaimer: string | null;
  sections: ImportedSection[];
  /** The text in the shape of the document schema; a citation's `source` is its number here. */
  body: RichNode[];
  /** How many citations the text holds. */
  citations: number;
  /** What the text cites, by number. */
  sources: ImportedSource[];
  /** Cited numbers that the input gives no source for. */
  unresolved: number[];
  claims: ImportedClaim[];
  followUps: string[];
  warnings: ImportWarning[];
  leftOut: LeftOut[];
};
