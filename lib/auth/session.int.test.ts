import { createServer } from 'node:http';
import { decode, encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../data/database.ts';
import { actorOfRequest } from './request-actor.ts';
import { memberOfSession } from './session.ts';
import { listen } from './testing/auth-server.ts';
import { mina, PASSWORD, right, suspend, visitor } from './testing/door.ts';
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

  it('holds the member’s id and nothing else about them', async () => {
    const token = tokenOf(visitor);
    expect(Object.keys((await decode({ token, secret })) ?? {}).sort()).toEqual([
      'began',
      'exp',
      'iat',
      'jti',
      'sub',
    ]);
    expect(await memberOfSession(token)).toBe(mina.id);
    expect(await memberOfSession(`${token}x`)).toBeNull();
    expect(await memberOfSession(undefined)).toBeNull();
  });

  it('ends two weeks after it began, however often it is renewed', async () => {
    const began = Math.floor(Date.now() / 1000) - 14 * 24 * 60 * 60;
    const almost = await encode({ token: { sub: mina.id, began: began + 60 }, secret });
    const over = await encode({ token: { sub: mina.id, began }, secret });
    expect(await memberOfSession(almost)).toBe(mina.id);
    expect(await memberOfSession(over)).toBeNull();
    const before = (await decode({ token: tokenOf(visitor), secret }))?.began;
    expect(await visitor.whoAmI()).toBe('Mina');
    expect((await decode({ token: tokenOf(visitor), secret }))?.began).toBe(before);
  });

  it('ends when its member signs out', async () => {
    await visitor.post('/api/auth/signout', { callbackUrl: '/' });
    expect(await visitor.whoAmI()).toBeUndefined();
  });
});
