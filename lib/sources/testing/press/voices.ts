import { easternVoices } from './eastern-voices.ts';
import { westernVoices } from './western-voices.ts';

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

/** A name as it is signed: the family comes first in East Asia. */
export function fullName({ language, given, family }: Voice): string {
  return /^(zh|ja|ko)/.test(language) ? family + given : `${given} ${family}`;
}

/** The same story told in sixteen languages. */
export const voices: readonly Voice[] = [...westernVoices, ...easternVoices];
