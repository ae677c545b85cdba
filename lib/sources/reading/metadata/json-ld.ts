import { type Item, isItem } from './schema-org.ts';

const MOST_SCRIPTS = 50;
const LONGEST = 1_000_000;
const MOST_ITEMS = 2_000;
const DEEPEST = 20;

/** The things that a page's JSON-LD describes, nested ones too; what cannot be read is left out. */
export function jsonLdItems(page: Document): Item[] {
  const scripts = [...page.querySelectorAll('script')].filter((script) =>
    /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''),
  );
  const roots = scripts
    .slice(0, MOST_SCRIPTS)
    .map((script) => parsed((script.textContent ?? '').slice(0, LONGEST)));
  const items = roots.flatMap((root) => itemsWithin(root));
  const byId = new Map(items.flatMap((item) => (isPointer(item) ? [] : [[item['@id'], item]])));
  return items.filter((item) => !isPointer(item)).map((item) => pointed(item, byId));
}

/** As it stands; then without what people wrap around it, and with the usual mistakes mended. */
function parsed(source: string): unknown {
  const bare = source.replace(/^\s*(\/\/|\/\*)?\s*(<!--|<!\[CDATA\[)(\s*\*\/)?/, '');
  const tail = Math.max(bare.lastIndexOf(']]>'), bare.lastIndexOf('-->'));
  const inner = tail === -1 ? bare : bare.slice(0, tail);
  const end = Math.max(inner.lastIndexOf('}'), inner.lastIndexOf(']')) + 1;
  const trimmed = inner.slice(0, end);
  // Line breaks inside strings, and commas behind the last of a list.
  const mended = trimmed.replace(/\p{Cc}/gu, ' ').replace(/,(\s*)(?=[}\]])/g, '$1');
  for (const attempt of [source, trimmed, mended]) {
    try {
      const value: unknown = JSON.parse(attempt);
      return value;
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function itemsWithin(root: unknown): Item[] {
  const items: Item[] = [];
  let level = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const found = level.flatMap((value) =>
      Array.isArray(value) ? value.slice(0, MOST_ITEMS) : value,
    );
    const here = found.filter(isItem).slice(0, MOST_ITEMS - items.length);
    items.push(...here);
    level = here.flatMap((item) =>
      ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement'].flatMap((name) =>
        Object.hasOwn(item, name) ? [item[name]] : [],
      ),
    );
  }
  return items;
}

/** Says nothing but which other item is meant. */
function isPointer(item: Item): boolean {
  return Object.keys(item).every((name) => name === '@id' || name === '@type');
}

/** Things named by id in the same page, put where they are named. */
function pointed(item: Item, byId: Map<unknown, Item>): Item {
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 100).map(follow);
    return isItem(value) && isPointer(value) ? (byId.get(value['@id']) ?? value) : value;
  };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, follow(value)]));
}
