import type { Metadata } from 'next';
import type { EditionContent, RichNode } from '../domain/publication/edition.ts';
import { excerpt } from '../domain/words/excerpt.ts';
import { env } from '../env.ts';
import { briefPath, listPath } from './addresses.ts';
import type { BriefPageData } from './brief-page.ts';
import type { RetractedPageData } from './retracted-page.ts';
import { modifiedAt } from './updated-on.ts';

/** How much of a summary search engines and previews show. */
const DESCRIPTION_LENGTH = 200;

/** The head of a readers' page: its title, what it is about, and its one address. */
export function pageMetadata(page: {
  publication: string;
  /** Left out on the front page, which is named after the publication. */
  title?: string;
  description: string;
  path: string;
}): Metadata {
  const { publication, title = publication, description, path } = page;
  const url = new URL(path, env().FACTDESK_URL).href;
  return {
    title: title === publication ? title : `${title} · ${publication}`,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'website', siteName: publication, title, description, url },
  };
}

/** The head of a page of the list of briefs, counted from 1. */
export function listMetadata(publication: string, page: number): Metadata {
  return pageMetadata({
    publication,
    ...(page > 1 ? { title: `Briefs, page ${page}` } : {}),
    description: 'Questions, answered from sources that a named person has read.',
    path: listPath(page),
  });
}

/**
 * The head of a brief's page. A superseded version names the live one as its address and asks not
 * to be listed, so that nobody is led to a claim that was corrected.
 */
export function briefMetadata(page: BriefPageData): Metadata {
  const { content } = page.edition;
  const common = pageMetadata({
    publication: content.publication,
    title: content.headline,
    description: descriptionOf(content),
    path: briefPath(page.slug),
  });
  const first = page.versions.at(-1)?.publishedAt ?? page.publishedAt;
  return {
    ...common,
    robots: page.superseded ? { index: false } : null,
    openGraph: {
      ...common.openGraph,
      type: 'article',
      locale: content.language,
      publishedTime: first.toISOString(),
      modifiedTime: modifiedAt(page).toISOString(),
    },
  };
}

/**
 * The head of a retraction's notice. It may be listed at the brief's own address, so that whoever
 * looks for the brief learns what became of it.
 */
export function retractedMetadata(page: RetractedPageData): Metadata {
  const { publication, headline, reason, slug, number } = page;
  return {
    ...pageMetadata({
      publication,
      title: `Retracted: ${headline}`,
      description: excerpt(reason, DESCRIPTION_LENGTH),
      path: briefPath(slug),
    }),
    robots: number === null ? null : { index: false },
  };
}

/** The beginning of the executive summary, or of the text where there is none. */
function descriptionOf({ sections }: EditionContent): string {
  const summary = sections.find(({ kind }) => kind === 'summary') ?? sections[0];
  return excerpt(summary?.body.map(plainText).join(' ') ?? '', DESCRIPTION_LENGTH);
}

function plainText(node: RichNode): string {
  if (node.type === 'hardBreak') return ' ';
  return node.text ?? node.content?.map(plainText).join('') ?? '';
}
