import type { IncomingMessage } from 'node:http';
import { findActor } from '../data/members.ts';
import type { Actor } from '../domain/actor.ts';
import { memberOfSession, sessionCookieName } from './session.ts';

/**
 * The member who sent a request, as Postgres knows them now; null for everybody else. For the
 * server and its websocket, outside of the framework.
 */
export async function actorOfRequest(request: IncomingMessage): Promise<Actor | null> {
  const token = cookieOf(request.headers.cookie ?? '', sessionCookieName());
  const memberId = await memberOfSession(token);
  return memberId ? findActor(memberId) : null;
}

function cookieOf(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
