import type { Finding } from '../../../domain/health/source-finding.ts';
import { type Found, findingsOf } from './findings.ts';
import { jsonLdItems } from './json-ld.ts';
import { type MetaTags, metaTags, saidByTags } from './meta-tags.ts';
import { microdataItems } from './microdata.ts';
import { saidByPage } from './page-itself.ts';
import { type Item, mainItem, saidByItem, textOf, typesOf, valuesOf } from './schema-org.ts';

/** What a page says of itself, and what else its description tells of it. */
export type Described = Found & { tags: MetaTags; item: Item | null };

/** Collects what a page says of itself: in JSON-LD, in meta tags, in microdata, and to people. */
export function describePage(page: Document, address: string | null): Described {
  const tags = metaTags(page);
  const items = jsonLdItems(page);
  const microdata = microdataItems(page);
  const item = mainItem(items, address);
  const inMarkup = mainItem(microdata, address);
  const byTags = saidByTags(tags);
  const siteNames = siteNamesOf(
    [...items, ...microdata],
    byTags.flatMap(({ said }) => said),
    address,
  );
  const found = findingsOf(
    [
      { from: 'json-ld', said: item ? saidByItem(item) : [] },
      ...byTags,
      { from: 'microdata', said: inMarkup ? saidByItem(inMarkup) : [] },
      { from: 'page', said: saidByPage(page, siteNames) },
    ],
    address,
  );
  return { ...found, tags, item: item ?? inMarkup };
}

function siteNamesOf(
  items: readonly Item[],
  said: readonly { field: Finding['field']; value: string }[],
  address: string | null,
): string[] {
  const sites = items
    .filter((item) => typesOf(item).some((type) => /^(WebSite|.*Organization)$/.test(type)))
    .map((item) => textOf(valuesOf(item, 'name')[0]));
  const publishers = items.flatMap((item) => saidByItem(item)).concat(said);
  const host = address === null ? '' : (URL.parse(address)?.hostname ?? '');
  const names = publishers.flatMap(({ field, value }) =>
    field === 'publisher' || field === 'container' ? [value] : [],
  );
  return [...sites, ...names, host, host.replace(/^www\./, '')].filter((name) => name !== '');
}
