import type { Actor } from '../../domain/actor.ts';
import { SESSION_SECONDS } from '../../domain/member/sign-in.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { asActor } from './members.ts';

/** Which session is meant, and whose it is. */
export type SessionKey = { sessionId: string; memberId: string };

/**
 * The member whose session this is, as they are now; null where it has ended or lasted its time, or
 * where its member is suspended. One query: it is asked with every request.
 */
export function findActorOfSession(
  { sessionId, memberId }: SessionKey,
  now: Date,
): Promise<Actor | null> {
  const session = { id: sessionId, endedAt: null, startedAt: { gt: latestStartOver(now) } };
  return database().member.findUnique({
    where: { id: memberId, suspendedAt: null, sessions: { some: session } },
    select: asActor,
  });
}

/** Begins a session of a member; gives its id. Forgets those of theirs that lasted their time. */
export async function addSession(tx: Tx, memberId: string, now: Date): Promise<string> {
  await tx.session.deleteMany({ where: { memberId, startedAt: { lte: latestStartOver(now) } } });
  const { id } = await tx.session.create({
    data: { memberId, startedAt: now },
    select: { id: true },
  });
  return id;
}

/** Ends one session; false where it is not there or has ended already. */
export async function endSession(
  tx: Tx,
  { sessionId, memberId }: SessionKey,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, memberId, endedAt: null },
    data: { endedAt: now },
  });
  return count > 0;
}

/** Ends every session of a member, at whatever device. */
export async function endSessionsOf(tx: Tx, memberId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { memberId, endedAt: null }, data: { endedAt: now } });
}

/** Sessions that started then, or before, have lasted their time. */
function latestStartOver(now: Date): Date {
  return new Date(now.getTime() - SESSION_SECONDS * 1000);
}
