import { squeeze } from '../html/parse.ts';
import type { Item } from './schema-org.ts';

const MOST_ITEMS = 100;
const MOST_PROPERTIES = 500;

/** The things that a page's microdata describes, in the shape of JSON-LD. */
export function microdataItems(page: Document): Item[] {
  const scopes = [...page.querySelectorAll('[itemscope]')].slice(0, MOST_ITEMS);
  const items = new Map(scopes.map((scope) => [scope, emptyItem(scope)]));
  for (const element of [...page.querySelectorAll('[itemprop]')].slice(0, MOST_PROPERTIES)) {
    const owner = element.parentElement?.closest('[itemscope]');
    const properties = owner ? items.get(owner) : undefined;
    // An item within another is put there as it is, and filled when its own turn comes.
    const value = items.get(element) ?? propertyOf(element);
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      if (properties) properties[name] = [...(properties[name] ?? []), value];
    }
  }
  return [...items.values()];
}

/** Without a prototype, since a page chooses the names of its properties. */
function emptyItem(scope: Element): Record<string, (string | Item)[]> {
  const types = (scope.getAttribute('itemtype') ?? '').split(/\s+/);
  return Object.assign(Object.create(null), { '@type': types });
}

/** As the standard reads it: an attribute where the element has one for it, else its text. */
function propertyOf(element: Element): string {
  const isAddress = ['url', 'mainEntityOfPage', 'sameAs'].includes(
    element.getAttribute('itemprop') ?? '',
  );
  const attributes = ['content', 'datetime', ...(isAddress ? ['href', 'itemid'] : [])];
  const attribute = attributes.find((name) => element.hasAttribute(name));
  if (attribute) return element.getAttribute(attribute) ?? '';
  return squeeze((element.textContent ?? '').slice(0, 2_000));
}
