import { readPublication } from '../data/publication/publication-settings.ts';
import { removedAt } from '../data/purge/removed-address.ts';
import { type CalendarDate, dayIn } from '../domain/time/calendar-date.ts';
import { decodedPart } from './addresses.ts';

/**
 * The day on which what stood at this readers' address was removed for legal reasons; null where
 * nothing was. All addresses of a brief are gone with it.
 */
export async function removedOn(path: string): Promise<CalendarDate | null> {
  const [, top, slugPart = ''] = path.split('/');
  const slug = top === 'briefs' ? decodedPart(slugPart) : null;
  const at = slug === null ? null : await removedAt(slug);
  return at && dayIn((await readPublication()).timeZone, at);
}
