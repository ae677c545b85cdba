/** A DOI within a text; what comes behind its prefix is up to whoever registered it. */
const pattern = /(?<![\d.])10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}"“”„‘’<>]+/iu;
const withAngles = /(?<![\d.])10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}"“”„‘’]+/iu;

/** What publishers hang behind a DOI in the addresses of its pages. */
const pageTails =
  /(?:\/(?:full(?:text)?|abstract|e?pdf|html?|summary|meta|references|download))+$|\.(?:full|pdf|html?|xml|abstract)(?:\.pdf)?$/i;

/**
 * The DOI that an address, a `doi:` or the words of a reference hold, in its canonical form: lower
 * case and without `https://doi.org/`. Null where there is none.
 */
export function doiIn(text: string): string | null {
  for (const word of text.split(/\s+/u)) {
    const found = /^[<([]*https?:\/\//i.test(word) ? doiInAddress(word) : doiInWord(word);
    if (found !== null) return found;
  }
  return null;
}

/** The address at which a DOI leads to its work. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** Within an address it ends where a query or a fragment begins, and what it holds may be escaped. */
function doiInAddress(address: string): string | null {
  const [before = '', query = ''] = address.split('#', 1)[0]?.split('?') ?? [];
  const isRegistry = /^[<([]*https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(before);
  for (const part of [before, ...query.split('&')]) {
    const [found] = pattern.exec(unescaped(part)) ?? [];
    if (found) return settled(isRegistry ? found : found.replace(pageTails, ''));
  }
  return null;
}

/** A bare one may hold angle brackets, as the oldest ones do: 10.1002/(sici)1097<1::aid>3.0.co;2-x. */
function doiInWord(word: string): string | null {
  const [found] = (/<.*>/.test(word) ? withAngles : pattern).exec(word) ?? [];
  return found ? settled(found) : null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lower case, less what belongs to the sentence around it. */
function settled(found: string): string | null {
  let doi = found.toLowerCase();
  for (let before = ''; before !== doi; ) {
    before = doi;
    doi = doi.replace(/[.,;:!?'*_…、。]+$/u, '');
    for (const [open, close] of ['()', '[]', '{}', '<>'].map((pair) => [...pair])) {
      if (open && close && doi.endsWith(close) && !isBalanced(doi, open, close)) {
        doi = doi.slice(0, -1);
      }
    }
  }
  return /\/./u.test(doi) ? doi : null;
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}
