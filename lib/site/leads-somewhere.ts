import { isPublished } from '../data/publication/versions.ts';
import { decodedPart, numberInPath } from './addresses.ts';
import { countListPages } from './brief-list-page.ts';

/**
 * Whether a readers' page may stand at this path. Asking Postgres costs a hundredth of making a
 * page, so a crowd at addresses that lead nowhere keeps nobody else waiting. Readers' routes are
 * named here as well as in `app/(site)`: one that is not named is never shown.
 */
export async function leadsSomewhere(path: string): Promise<boolean> {
  const [, top = '', ...parts] = path.split('/');
  switch (top) {
    case '':
    case 'method':
    case 'ask':
    case 'asked':
      return parts.length === 0;
    case 'page':
      return parts.length === 1 && (await isListPage(parts[0] ?? ''));
    case 'briefs':
      return await isBrief(parts);
    default:
      return false;
  }
}

async function isListPage(part: string): Promise<boolean> {
  const page = numberInPath(part);
  return page !== null && page > 1 && page <= (await countListPages());
}

async function isBrief([slugPart = '', versions, numberPart, ...more]: string[]): Promise<boolean> {
  const slug = decodedPart(slugPart);
  if (slug === null || more.length > 0) return false;
  if (versions === undefined) return isPublished(slug);
  if (versions === 'ask') return numberPart === undefined && (await isPublished(slug));
  const number = numberInPath(numberPart ?? '');
  return versions === 'versions' && number !== null && (await isPublished(slug, number));
}
