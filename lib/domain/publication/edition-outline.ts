import type { ClaimContent } from '../claim/claim.ts';
import { longDate } from '../time/calendar-date.ts';
import { excerpt } from '../words/excerpt.ts';
import type { EditionCitation, EditionContent, EditionSource, RichNode } from './edition.ts';

/** A claim as an edition has it. */
export type OutlinedClaim = { id: string; number: number; content: ClaimContent; verdict: string };

/**
 * What an edition says, in plain words: enough to tell somebody what differs between two of them,
 * and small enough to travel with a page.
 */
export type EditionOutline = {
  /** What it says once, by name: its headline, its day, what it took from the settings. */
  facts: Record<EditionFact, string>;
  /** Headings and paragraphs in reading order, with the numbers of their references. */
  passages: string[];
  claims: OutlinedClaim[];
  /** What it lists, by name. */
  lists: Record<EditionList, string[]>;
};

/** What would be frozen, by its digest and in words. */
export type PinnedEdition = { manifest: string; outline: EditionOutline };

export const editionFacts = {
  headline: 'Headline',
  checkedOn: 'Checked-on date',
  disclaimer: 'Disclaimer',
  publication: 'Name of the publication',
  language: 'Language',
  answer: 'Claim that is the answer',
} as const;
export type EditionFact = keyof typeof editionFacts;

export const editionLists = {
  sources: 'Sources',
  quotations: 'Quotations as they were checked',
  waivers: 'Waived quotations',
  contexts: 'Words that need no review',
  searches: 'Search log',
  followUps: 'Follow-up questions',
  letPass: 'What an admin lets pass',
} as const;
export type EditionList = keyof typeof editionLists;

/** What the next version would freeze, pinned; null while it cannot be built. */
export function pinnedEdition({
  content,
  manifest,
}: {
  content: EditionContent | null;
  manifest: string | null;
}): PinnedEdition | null {
  return content === null || manifest === null ? null : { manifest, outline: outlineOf(content) };
}

/** What would be frozen, in plain words. */
export function outlineOf(content: EditionContent): EditionOutline {
  const { headline, checkedOn, disclaimer, publication, language, answer, claims } = content;
  return {
    facts: {
      headline,
      checkedOn: longDate(checkedOn),
      disclaimer,
      publication,
      language,
      answer: claims.find(({ id }) => id === answer)?.content.text ?? '',
    },
    passages: passagesOf(content),
    claims: claims.map(({ id, number, content, verdict }) => ({
      id,
      number,
      content,
      verdict: verdict.rating === null ? verdict.label : `${verdict.label}, ${verdict.rating}`,
    })),
    lists: {
      sources: content.sources.map(sourceWords),
      quotations: content.citations.flatMap(quotationWords),
      waivers: claims.flatMap(({ number, waivers }) =>
        waivers.map(
          ({ quotation, reason }) => `Claim ${number}, “${excerpt(quotation)}”: ${reason}`,
        ),
      ),
      contexts: content.contexts.map(({ text, reason }) => `“${text}”: ${reason}`),
      searches: content.searchLog.map(
        ({ place, query, on, outcome }) => `${place}, “${query}”, ${longDate(on)}: ${outcome}`,
      ),
      followUps: content.followUps.map(({ question }) => question),
      letPass: (content.overrides ?? []).map(
        ({ passed, reason, by }) => `${passed.join(' ')} ${by}: ${reason}`,
      ),
    },
  };
}

function passagesOf({ sections, citations }: EditionContent): string[] {
  const numbers = citations.map(({ number }) => number).values();
  return sections
    .flatMap(({ number, heading, body }) => [
      number === null ? heading : `${number}. ${heading}`,
      ...body.map((node) => plainText(node, numbers)),
    ])
    .filter((text) => text !== '');
}

/** Takes from `numbers` one for each citation that it meets. */
function plainText(node: RichNode, numbers: Iterator<number>): string {
  if (node.type === 'citation') return ` [${numbers.next().value ?? '?'}]`;
  if (node.type === 'hardBreak') return ' ';
  const inside = (node.content ?? []).map((child) => plainText(child, numbers));
  const isInline = (node.content ?? []).some(({ type }) => type === 'text' || type === 'citation');
  return (node.text ?? '') + inside.join(isInline ? '' : ' ').trim();
}

function sourceWords({ number, description, publicDescription, capturedOn }: EditionSource) {
  const { title, author, publisher, issued, url } = description;
  const captured = capturedOn === null ? '' : `captured on ${longDate(capturedOn)}`;
  const said = [title, author, publisher, issued, url, publicDescription, captured];
  return `[${number}] ${said.filter((part) => part !== '').join(', ')}`;
}

function quotationWords({ number, quotation, check }: EditionCitation): string[] {
  return quotation === null ? [] : [`[${number}] “${excerpt(quotation)}”: ${checkWords[check]}`];
}

const checkWords: Record<EditionCitation['check'], string> = {
  verified: 'found in the capture',
  'not-found': 'not found in the capture',
  'no-capture': 'no capture to compare with',
  'no-quotation': 'no quotation',
};
