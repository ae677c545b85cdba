import { defaultVerdictScale, type Verdict } from '../claim/verdict.ts';
import { firstReviewPolicy, type ReviewPolicy } from '../review/review-policy.ts';

/**
 * What a sign-off pins of the publication's settings, so that the words signed and the page
 * published stay the same; a later setting applies from the next sign-off on.
 */
export type PinnedSettings = {
  /** The publication's name. */
  name: string;
  disclaimer: string;
  verdictScale: readonly Verdict[];
  /** IANA name; calendar dates are meant in it, and instants are shown as days in it. */
  timeZone: string;
};

export type PublicationSettings = PinnedSettings & {
  /** The method page, an empty line between paragraphs. */
  method: string;
  reviewPolicy: ReviewPolicy;
  /** Where the desk usually looks for sources; offered in every search log. */
  searchPlaces: readonly string[];
  /** Labelled on every page as a demonstration with invented people and sources. */
  demo: boolean;
};

/** What a new installation begins with, until an admin says otherwise. */
export const firstSettings: PublicationSettings = {
  name: 'Our fact-check desk',
  timeZone: 'UTC',
  disclaimer:
    'This desk can make mistakes. Every claim below was compared with its source by the person named beside it; please check what matters to you.',
  method: `Each brief answers one question. Every statement that is true or false is marked as a claim and carries the sources that it leans on.

Before anything is published, a named person who did not write the claim compares it with its sources. Exact quotations are looked up in the text of the source as it was captured on a day; where that was not possible, the page says so and gives the reason.

A second signature covers the brief as a whole. When a single word of a claim changes afterwards, its approval lapses until somebody has looked again.

“Not confirmed by available sources” means that we looked and found nothing that settles the matter. It does not mean that the claim is untrue; each brief says where we looked.

Corrections are published as new versions with a note. Earlier versions stay readable.`,
  verdictScale: defaultVerdictScale,
  reviewPolicy: firstReviewPolicy,
  searchPlaces: [],
  demo: false,
};
