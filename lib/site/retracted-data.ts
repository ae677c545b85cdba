import { briefPath } from './addresses.ts';
import type { RetractedPageData } from './retracted-page.ts';

/**
 * A retraction's notice for programs: the page, and nothing of the article that stood there.
 *
 * @returns null at the address of a single version, which asks not to be listed
 */
export function retractedData(page: RetractedPageData, site: string): object | null {
  if (page.number !== null) return null;
  const url = `${site}${briefPath(page.slug)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: `Retracted: ${page.headline}`,
    inLanguage: page.language,
    description: page.reason,
    dateModified: page.at.toISOString(),
    publisher: { '@type': 'Organization', name: page.publication, url: `${site}/` },
  };
}
