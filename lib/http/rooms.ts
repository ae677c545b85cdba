/** The parts of the server that a request can be meant for. */
export type Room = 'health' | 'collab' | 'news' | 'static' | 'readers' | 'desk';

const HEALTH = ['/live', '/ready'];
const NOT_FOR_READERS = ['/desk', '/api', '/sign-in', '/join'];

/**
 * The room that a path belongs to. Everything is the readers' unless it is named here: a page that
 * somebody forgets to name is sent without a script and without a session, which is the safe way
 * to be wrong. Files are told by their dot; slugs have none.
 */
export function roomOf(path: string): Room {
  if (HEALTH.includes(path)) return 'health';
  if (path === '/collab') return 'collab';
  if (path === '/news') return 'news';
  if (isBelow(path, '/_next')) return 'static';
  if (NOT_FOR_READERS.some((top) => isBelow(path, top))) return 'desk';
  return path.slice(path.lastIndexOf('/')).includes('.') ? 'static' : 'readers';
}

/**
 * The path of a request's target, or null where no browser would write it so: an absolute address,
 * doubled slashes, dot segments and backslashes are read differently by different programs, and a guard that
 * reads a path otherwise than the page behind it guards nothing.
 */
export function pathOf(target: string | undefined): string | null {
  const path = target?.split('?', 1)[0] ?? '';
  return path.startsWith('/') && !/\/\/|[\\\s#]|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)
    ? path
    : null;
}

function isBelow(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}
