import { textDigest } from '../../domain/claim/claim.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { type Source, undescribed } from '../../domain/source/source.ts';
import { type CalendarDate, parseCalendarDate } from '../../domain/time/calendar-date.ts';
import type { AssessmentFacts, SignOffFacts } from '../assessment/assessment.ts';
import { createDocument, type DocumentParts } from '../create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { sectionsOf } from '../edition/rich-text.ts';
import { openSuggestions } from '../reading/open-suggestions.ts';
import { readDocument } from '../reading/read-document.ts';

export type NamedDecision = Decision & { reviewer: string; reviewsStill: boolean };
export type TestFacts = AssessmentFacts<NamedDecision, SignOffFacts>;

export const CAPTURED = 'The ferry carried 433,200 passengers in 2025, the company says.';

export const ferryRelease: Source = {
  id: 'release',
  kind: 'published',
  description: {
    ...undescribed,
    type: 'webpage',
    title: 'A record year on the water',
    publisher: 'Bay Ferries',
    issued: '2026-01-12',
    url: 'https://ferries.example/record',
  },
  publicDescription: '',
  placeholder: false,
  aliases: [],
};

/** A day that is known to exist. */
export function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(`${text} is no day.`);
  return parsed;
}

/** A moment on the day of the tests. */
export const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);

/**
 * What the desk holds of a small brief in review: one claim about a ferry with one quotation, and a
 * conclusion that is context. `parts` change its document, `changes` everything else.
 */
export function ferryFacts(
  parts: Partial<DocumentParts> & { claimWords?: string; quotation?: string } = {},
  changes: Partial<TestFacts> = {},
): TestFacts {
  const {
    claimWords = 'The ferry carried 433,200 passengers',
    quotation = '433,200 passengers',
    ...document
  } = parts;
  const doc = createDocument({
    headline: 'Did more people take the ferry?',
    checkedOn: '2026-03-01',
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(
        words(claimWords, { claim: 'carried' }),
        citation('release', { capture: textDigest(CAPTURED), stance: 'supports', quotation }),
        '.',
      ),
      sectionHeading('conclusion', 'Conclusion'),
      paragraph(words('So we think.', { context: 'An opinion of the desk' })),
    ],
    claims: { carried: { verdict: 'confirmed', claimant: 'Bay Ferries', rationale: '' } },
    ...document,
  });
  const reading = readDocument(doc);
  return {
    reading,
    suggestions: openSuggestions(reading.suggestions, new Map()),
    sections: sectionsOf(doc),
    sources: [ferryRelease],
    captures: [
      {
        sourceId: 'release',
        digest: textDigest(CAPTURED),
        capturedOn: day('2026-02-20'),
        text: CAPTURED,
      },
    ],
    events: [],
    searchLog: [],
    decisions: [],
    threads: [],
    openSubmission: { submitter: 'mina', at: at('09:00') },
    signOffs: [],
    schedule: null,
    versions: 0,
    publishedAt: null,
    retractedAt: null,
    live: null,
    notices: [],
    overrides: [],
    settings: firstSettings,
    today: day('2026-03-02'),
    ...changes,
  };
}

/** Rosa's approval of the brief's claim as it stands in `facts`. */
export function approvalOf(facts: TestFacts, time = '10:00'): NamedDecision {
  const [claim] = facts.reading.claims;
  if (!claim) throw new Error('There is no claim to approve.');
  return {
    id: `approval-${time}`,
    claimId: claim.id,
    reviewerId: 'rosa',
    reviewer: 'Rosa',
    reviewsStill: true,
    kind: 'approve',
    reason: null,
    waivers: [],
    setsAside: [],
    digest: claim.digest,
    content: claim.content,
    at: at(time),
  };
}
