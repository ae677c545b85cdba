const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi;
const LINK = /<link\b[^>]*>/gi;

/**
 * A page as readers get it: the framework's scripts are gone, and so are the links that would load
 * them early or hold back the page until one of them ran. Structured data (`application/ld+json`)
 * is no script and stays. Text can never be taken for a tag here: React escapes its `<` and `>`,
 * in attributes too.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(SCRIPT, (tag, attributes: string) => (isData(attributes) ? tag : ''))
    .replace(LINK, (tag) => (isForScripts(tag) ? '' : tag));
}

function isData(attributes: string): boolean {
  return /\btype="application\/ld\+json"/i.test(attributes);
}

function isForScripts(link: string): boolean {
  return /\b(?:as="script"|rel="(?:modulepreload|expect)")/i.test(link);
}
