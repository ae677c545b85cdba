import { withoutTargets } from '../document/reading/words.ts';
import type { Verdict } from '../domain/claim/verdict.ts';
import type { Edition, EditionClaim, EditionSource } from '../domain/publication/edition.ts';
import { webAddress } from '../domain/source/web-address.ts';
import { briefPath, methodPath } from './addresses.ts';
import type { BriefPageData } from './brief-page.ts';
import { modifiedAt } from './updated-on.ts';

type Thing = { [name: string]: unknown };

/**
 * A live version as schema.org has it, for programs that read the page: an article with its
 * references and corrections, a page with who reviewed it and when, and a review of the claim that
 * is the brief's answer. It says what the page says, from the same frozen edition.
 *
 * @param site the public address, without a slash at its end
 * @returns a JSON-LD document; null for a superseded version, which asks not to be listed
 */
export function structuredData(page: BriefPageData, site: string): Thing | null {
  if (page.superseded) return null;
  const { content, signatures } = page.edition;
  const url = `${site}${briefPath(page.slug)}`;
  const publisher = { '@type': 'Organization', name: content.publication, url: `${site}/` };
  const answer = content.claims.find(({ id }) => id === content.answer);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: content.headline,
        inLanguage: content.language,
        datePublished: (page.versions.at(-1)?.publishedAt ?? page.publishedAt).toISOString(),
        dateModified: lastChanged(page).toISOString(),
        author: publisher,
        publisher,
        publishingPrinciples: `${site}${methodPath}`,
        mainEntityOfPage: { '@id': url },
        citation: content.sources.map(work),
        correction: corrections(page),
      },
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        lastReviewed: content.checkedOn,
        reviewedBy: reviewers(signatures).map((name) => ({ '@type': 'Person', name })),
      },
      ...(answer ? claimReview(answer, page, { url, publisher }) : []),
    ],
  };
}

function work({ kind, description, publicDescription }: EditionSource): Thing {
  if (kind === 'unpublished') return { '@type': 'CreativeWork', name: publicDescription };
  const { title, author, publisher, issued } = description;
  return said({
    '@type': 'CreativeWork',
    name: title,
    author: author && { name: author },
    publisher: publisher && { name: publisher },
    datePublished: issued,
    url: webAddress(description.url),
    archivedAt: webAddress(description.archiveUrl),
  });
}

/** When its words last changed, or what was said beside one of its claims since. */
function lastChanged(page: BriefPageData): Date {
  return page.notices.reduce((last, { at }) => (at > last ? at : last), modifiedAt(page));
}

/** What was corrected, withdrawn or retracted, in the words that readers are told. */
function corrections({ versions, notices, edition }: BriefPageData): Thing[] {
  const withdrawn = notices.filter(({ kind }) => kind === 'withdrawn');
  const retractions = new Map(
    versions.flatMap(({ retraction }) =>
      retraction ? [[retraction.at.getTime(), retraction] as const] : [],
    ),
  );
  return [
    ...withdrawn.map(({ claimId, reason, at }) => {
      const number = edition.content.claims.find(({ id }) => id === claimId)?.number;
      return correction(`Claim ${number} is withdrawn: ${reason}`, at);
    }),
    ...versions
      .filter((version) => version.class === 'correction')
      .map(({ note, publishedAt }) => correction(note, publishedAt)),
    ...[...retractions.values()].map(({ reason, at }) => correction(`Retracted: ${reason}`, at)),
  ];
}

function correction(text: string | null, at: Date): Thing {
  return { '@type': 'CorrectionComment', text, datePublished: at.toISOString() };
}

function reviewers({ signOff, recheck, approvals }: Edition['signatures']): string[] {
  const signing = recheck ? [recheck.reviewer, signOff.reviewer] : [signOff.reviewer];
  return [...new Set([...signing, ...approvals.map(({ reviewer }) => reviewer)])];
}

/**
 * A claim that somebody made and that got a number. A verdict without one is no rating: absence of
 * evidence is never shown as evidence of absence. Nor is one that is withdrawn or looked at anew.
 */
function claimReview(
  { id, content, verdict }: EditionClaim,
  { publishedAt, scale, notices }: BriefPageData,
  { url, publisher }: { url: string; publisher: Thing },
): Thing[] {
  if (content.claimant === null || verdict.rating === null) return [];
  if (notices.some(({ claimId }) => claimId === id)) return [];
  return [
    {
      '@type': 'ClaimReview',
      url,
      author: publisher,
      datePublished: publishedAt.toISOString(),
      claimReviewed: withoutTargets(content.text),
      itemReviewed: { '@type': 'Claim', author: { name: content.claimant } },
      reviewRating: {
        '@type': 'Rating',
        alternateName: verdict.label,
        ratingValue: verdict.rating,
        ...ends(scale),
      },
    },
  ];
}

/** The ends of the scale on which a verdict was given. */
function ends(scale: readonly Verdict[]): Thing {
  const ratings = scale.flatMap(({ rating }) => rating ?? []);
  return { bestRating: Math.max(...ratings), worstRating: Math.min(...ratings) };
}

/** Without what is not known. */
function said(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value));
}
