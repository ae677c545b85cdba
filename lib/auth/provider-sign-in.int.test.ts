import { describe, expect, it } from 'vitest';
import { database } from '../data/database.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { makeMember } from '../data/testing/members.ts';
import {
  errorOf,
  invite,
  issuer,
  mina,
  newVisitor,
  PASSWORD,
  right,
  suspend,
  visitor,
} from './testing/door.ts';
import type { Person } from './testing/issuer.ts';

describe('the identity provider', () => {
  async function arriveAs(person: Person, browser = visitor): Promise<string> {
    issuer.person = person;
    const away = await browser.post('/api/auth/signin/oidc', { callbackUrl: '/desk' });
    return browser.follow(await browser.follow(away));
  }

  const asMina = { sub: 'm-1', email: 'Mina@Factdesk.example', email_verified: true };

  it('signs a member in by their verified address, and knows the account from then on', async () => {
    expect(await arriveAs(asMina)).toBe('/desk');
    expect(await visitor.whoAmI()).toBe('Mina');
    expect(await database().account.findMany()).toEqual([
      { provider: issuer.url, providerAccountId: 'm-1', memberId: mina.id },
    ]);
    const later = newVisitor();
    const moved = { ...asMina, email: 'elsewhere@factdesk.example', email_verified: false };
    expect(await arriveAs(moved, later)).toBe('/desk');
    expect(await later.whoAmI()).toBe('Mina');
    const by = (await auditTrail()).map(({ details }) => details);
    expect(by).toEqual([expect.objectContaining({ by: 'provider' }), expect.anything()]);
  });

  it.each([
    ['has not verified the address', { ...asMina, email_verified: false }],
    ['does not say whether it has', { sub: 'm-1', email: 'mina@factdesk.example' }],
    ['knows no address', { sub: 'm-1' }],
    ['brings a stranger', { ...asMina, email: 'stranger@evil.example' }],
  ])('lets nobody in when it %s', async (_, person) => {
    expect(errorOf(await arriveAs(person))).toBe('AccessDenied');
    expect(await visitor.whoAmI()).toBeUndefined();
    expect(await database().account.count()).toBe(0);
  });

  it('lets no suspended member in, whether the account is known or not', async () => {
    await suspend(mina);
    expect(errorOf(await arriveAs(asMina))).toBe('AccessDenied');
    await database().member.update({ where: { id: mina.id }, data: { suspendedAt: null } });
    await arriveAs(asMina);
    await suspend(mina);
    expect(errorOf(await arriveAs(asMina, newVisitor()))).toBe('AccessDenied');
  });

  it('makes the invited a member, with what the invitation grants', async () => {
    await invite('rosa@factdesk.example');
    const rosa = { sub: 'r-1', email: 'rosa@factdesk.example', email_verified: true };
    expect(await arriveAs({ ...rosa, name: 'Rosa Okafor' })).toBe('/desk');
    expect(await visitor.whoAmI()).toBe('Rosa Okafor');
    const kinds = (await auditTrail()).map(({ kind }) => kind);
    expect(kinds).toEqual(['member-invited', 'member-joined', 'signed-in']);
  });

  it('never links an account to whoever happens to be signed in', async () => {
    await visitor.post(PASSWORD, { email: mina.email, password: right });
    const ravi = await makeMember('Ravi', ['review']);
    await arriveAs({ sub: 'ravi-1', email: ravi.email, email_verified: true });
    expect(await visitor.whoAmI()).toBe('Ravi');
    expect(await database().account.findMany()).toEqual([
      { provider: issuer.url, providerAccountId: 'ravi-1', memberId: ravi.id },
    ]);
  });
});
