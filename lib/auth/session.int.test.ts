import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { decode, encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it } from 'vitest';
import { signOut } from '../commands/member/sign-out.ts';
import { reinstateMember, suspendMember } from '../commands/member/suspend-member.ts';
import { database } from '../data/database.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { makeMember } from '../data/testing/members.ts';
import { actorOfRequest } from './request-actor.ts';
import { actorOfToken, openSession, sessionOfToken } from './session.ts';
import { listen } from './testing/auth-server.ts';
import { mina, newVisitor, PASSWORD, right, suspend, visitor } from './testing/door.ts';
import type { Visitor } from './testing/visitor.ts';

const secret = process.env.NEXTAUTH_SECRET ?? '';

function tokenOf(browser: Visitor): string {
  return /session-token=([^;]+)/.exec(browser.cookieHeader)?.[1] ?? '';
}

describe('a session', () => {
  beforeEach(async () => {
    await visitor.post(PASSWORD, { email: mina.email, password: right, callbackUrl: '/desk' });
  });

  it('tells the server who asks, as Postgres knows them at that moment', async () => {
    const asked = await listen(
      createServer(async (request, response) => {
        response.end(JSON.stringify(await actorOfRequest(request)));
      }),
    );
    const actor = async () =>
      (await fetch(asked.url, { headers: { cookie: `a=b; ${visitor.cookieHeader}` } })).json();
    expect(await actor()).toEqual(mina);
    await database().member.update({ where: { id: mina.id }, data: { capabilities: ['review'] } });
    expect(await actor()).toMatchObject({ capabilities: ['review'] });
    await suspend(mina);
    expect(await actor()).toBeNull();
    await asked.close();
  });

  it('names the member and the record of the session, and says nothing else about them', async () => {
    const token = tokenOf(visitor);
    expect(Object.keys((await decode({ token, secret })) ?? {}).sort()).toEqual([
      'exp',
      'iat',
      'jti',
      'session',
      'sub',
    ]);
    expect(await actorOfToken(token)).toEqual(mina);
    expect(await actorOfToken(`${token}x`)).toBeNull();
    expect(await actorOfToken(undefined)).toBeNull();
  });

  it('is none without a record, as those of before there were any', async () => {
    const old = { sub: mina.id, began: Math.floor(Date.now() / 1000) };
    expect(await actorOfToken(await encode({ token: old, secret }))).toBeNull();
    const unknown = { sub: mina.id, session: randomUUID() };
    expect(await actorOfToken(await encode({ token: unknown, secret }))).toBeNull();
  });

  it('is worth nothing in the name of another member', async () => {
    const theirs = await sessionOfToken(tokenOf(visitor));
    const rosa = await makeMember('Rosa', ['admin']);
    const mixed = { sub: rosa.id, session: theirs?.sessionId };
    expect(await actorOfToken(await encode({ token: mixed, secret }))).toBeNull();
  });

  it('ends two weeks after it began, however often it is renewed', async () => {
    expect(await visitor.whoAmI()).toBe('Mina');
    await sessionsBegan(14 * 24 * 60 - 1);
    expect(await visitor.whoAmI()).toBe('Mina');
    await sessionsBegan(14 * 24 * 60);
    expect(await visitor.whoAmI()).toBeUndefined();
    expect(await actorOfToken(tokenOf(visitor))).toBeNull();
  });

  it('ends for good when its member is suspended, whatever device it is at', async () => {
    const ada = await makeMember('Ada', ['admin']);
    const { value } = await openSession(mina.id);
    const doing = { actorId: ada.id, now: new Date() };
    await suspendMember(doing, mina.id);
    await reinstateMember(doing, mina.id);
    expect(await visitor.whoAmI()).toBeUndefined();
    expect(await actorOfToken(value)).toBeNull();
    expect(await actorOfToken((await openSession(mina.id)).value)).toEqual(mina);
  });
});

describe('signing out', () => {
  beforeEach(async () => {
    await visitor.post(PASSWORD, { email: mina.email, password: right, callbackUrl: '/desk' });
  });

  it('ends every copy of the cookie, and no session at another device', async () => {
    const [copy, other] = [tokenOf(visitor), newVisitor()];
    await other.post(PASSWORD, { email: mina.email, password: right, callbackUrl: '/desk' });
    await visitor.post('/api/auth/signout', { callbackUrl: '/' });
    expect(await visitor.whoAmI()).toBeUndefined();
    expect(await actorOfToken(copy)).toBeNull();
    expect(await other.whoAmI()).toBe('Mina');
  });

  it('is on record, once', async () => {
    const held = await sessionOfToken(tokenOf(visitor));
    if (!held) throw new Error('Mina is not signed in.');
    await visitor.post('/api/auth/signout', { callbackUrl: '/' });
    await signOut(new Date(), held);
    const kinds = (await auditTrail()).map(({ kind }) => kind);
    expect(kinds).toEqual(['signed-in', 'signed-out']);
  });
});

/** Makes it so many minutes since every session began. */
async function sessionsBegan(minutesAgo: number): Promise<void> {
  const startedAt = new Date(Date.now() - minutesAgo * 60_000);
  await database().session.updateMany({ data: { startedAt } });
}
