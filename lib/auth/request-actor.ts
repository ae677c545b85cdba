import type { IncomingMessage } from 'node:http';
import type { Actor } from '../domain/actor.ts';
import { actorOfToken, sessionCookieName } from './session.ts';

/**
 * The member who sent a request, as Postgres knows them now; null for everybody else. For the
 * server and its websocket, outside of the framework.
 */
export function actorOfRequest(request: IncomingMessage): Promise<Actor | null> {
  return actorOfToken(cookieOf(request.headers.cookie ?? '', sessionCookieName()));
}

function cookieOf(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
