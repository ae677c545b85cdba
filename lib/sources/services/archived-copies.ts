import { z } from 'zod';
import { webAddress } from '../../domain/source/web-address.ts';
import { env } from '../../env.ts';
import { hostOf, isInsideName } from '../fetching/destination.ts';
import { askOutside, type Outside } from './ask-outside.ts';
import { jsonIn } from './json-in.ts';
import { mayBeTold } from './may-be-told.ts';
import { newestMemento } from './timemap.ts';

/**
 * Where archives keep their newest copy of a page; null where one has none or does not answer. An
 * address of one's own network is told to no archive outside of it.
 *
 * @throws what `signal` was aborted with
 */
export async function archivedCopies(
  address: string,
  signal: AbortSignal,
): Promise<{ wayback: string | null; archiveToday: string | null }> {
  if (webAddress(address) === null || !URL.canParse(address)) return nowhere;
  const page = Object.assign(new URL(address), { hash: '', username: '', password: '' });
  const [wayback, archiveToday] = await Promise.all([
    mayAsk('WAYBACK_URL', page) ? waybackCopy(page, signal) : null,
    mayAsk('ARCHIVE_TODAY_URL', page) ? archiveTodayCopy(page, signal) : null,
  ]);
  return { wayback, archiveToday };
}

const nowhere = { wayback: null, archiveToday: null };

async function waybackCopy(page: URL, signal: AbortSignal): Promise<string | null> {
  const path = availabilityPath(page);
  const said = await askOutside('WAYBACK_URL', path, 'application/json', signal);
  const closest = jsonIn(said, availability)?.archived_snapshots.closest;
  // An archived error page is a copy of nothing.
  return closest?.available && closest.status.startsWith('2') ? linkTo(closest.url) : null;
}

/** Where the Wayback Machine tells of its newest copy of a page. */
export function availabilityPath(page: URL): string {
  return `/wayback/available?url=${encodeURIComponent(page.href)}`;
}

const availability = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), url: z.string(), status: z.coerce.string() })
      .optional(),
  }),
});

async function archiveTodayCopy(page: URL, signal: AbortSignal): Promise<string | null> {
  const path = timemapPath(page);
  const said = await askOutside('ARCHIVE_TODAY_URL', path, 'application/link-format', signal);
  return linkTo(newestMemento(said ?? ''));
}

/** Where archive.today lists its copies of a page. */
export function timemapPath(page: URL): string {
  return `/timemap/${page.href}`;
}

function mayAsk(archive: Outside, page: URL): boolean {
  return mayBeTold(page, new URL(env()[archive]), env().FETCH_ALSO);
}

/** Archives still give their own addresses with http, and all speak https. */
function linkTo(copy: string | null): string | null {
  const address = webAddress(copy);
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!isInsideName(hostOf(url))) url.protocol = 'https:';
  return url.href;
}
