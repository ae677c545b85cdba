/** A newspaper of the invented town of Alder Bay, in one language, and what it printed. */
export type Voice = {
  language: string;
  encodings: readonly string[];
  publisher: string;
  headline: string;
  given: string;
  family: string;
  /** The byline with the language's own word for "by". */
  byline: string;
  /** 3 June 2025 as it is written there. */
  date: string;
  paragraphs: readonly string[];
  paywall: string;
  missing: string;
};
