import { parseAddress } from './url.ts';
import { webAddress } from './web-address.ts';

/** Parameters that say where a visitor came from and never which page this is. */
const tracking =
  /^(?:utm_.*|(?:fb|g|d|y|ms|tw|tt)clk?id|gbraid|wbraid|gad_source|mc_[ce]id|igshid?|_ga|_gl|_hs(?:enc|mi)|mkt_tok|ref_src|ref_url|at_(?:medium|campaign|custom\d)|ns_(?:mchannel|source|campaign|linkname)|cmpid|s_cid|vero_id|oly_(?:enc|anon)_id)$/i;

/**
 * The one form of an address by which a work is known, or null where it is none. Two addresses of the
 * same page meet here: http and https are alike, host in lower case, no default port, no name or
 * password, no tracking parameters, percent-encoding normalised, parameters in the order of their
 * names, no slash at the end. `www.` stays, since another host may be behind it; so does a fragment
 * that names a page (`#/`, `#!`), while any other only names a place within it.
 */
export function canonicalAddress(text: string): string | null {
  const parsed = parseAddress(webAddress(text) ?? '');
  if (!parsed) return null;
  const host = parsed.hostname.replace(/\.+$/, '');
  if (host === '') return null;
  const port = ['', '80', '443'].includes(parsed.port) ? '' : `:${parsed.port}`;
  const path = unescapePlain(parsed.pathname).replace(/\/+$/, '') || '/';
  const route = /^#[!/]/.test(parsed.hash) ? parsed.hash : '';
  return `https://${host}${port}${path}${canonicalQuery(parsed.search)}${route}`;
}

function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .map(unescapePlain)
    .filter((parameter) => parameter !== '' && !tracking.test(nameOf(parameter)));
  const ordered = kept.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  return ordered.length > 0 ? `?${ordered.join('&')}` : '';
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** `%7e` is `~` however it is written; what has a meaning of its own stays escaped, in capitals. */
function unescapePlain(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (escaped, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
