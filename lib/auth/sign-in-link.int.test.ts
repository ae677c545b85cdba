import { describe, expect, it } from 'vitest';
import { database } from '../data/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { joinDesk } from './join-desk.ts';
import { readSignInLink } from './sign-in-link.ts';
import { errorOf, invite, mailbox, mina, suspend, visitor } from './testing/door.ts';

describe('a link by mail', () => {
  const ask = (email: string) =>
    visitor.post('/api/auth/signin/email', { email, callbackUrl: '/desk' });

  async function linkIn(letter: number): Promise<{ email: string; token: string }> {
    await mailbox.holds(letter);
    const address = /http\S+\/sign-in\/link\S+/.exec(mailbox.letters[letter - 1]?.text ?? '')?.[0];
    const { searchParams } = new URL(address ?? '');
    return {
      email: searchParams.get('email') ?? '',
      token: searchParams.get('token') ?? '',
    };
  }

  const use = ({ email, token }: { email: string; token: string }) =>
    visitor.post(`/api/auth/callback/email?${new URLSearchParams({ email, token })}`, {
      callbackUrl: '/desk',
    });

  it('signs a member in once, and proves their address', async () => {
    await ask(mina.email);
    const link = await linkIn(1);
    expect(await use(link)).toBe('/desk');
    expect(await visitor.whoAmI()).toBe('Mina');
    expect(errorOf(await use(link))).toBe('Verification');
    const { emailVerified } = await database().member.findUniqueOrThrow({ where: { id: mina.id } });
    expect(emailVerified).not.toBeNull();
  });

  it('signs one of two in who use it at the same time', async () => {
    await ask(mina.email);
    const link = await linkIn(1);
    const errors = (await Promise.all([use(link), use(link)])).map(errorOf);
    expect(errors.sort()).toEqual(['Verification', null]);
  });

  it('is not used up by whoever only opens it', async () => {
    await ask(mina.email);
    const link = await linkIn(1);
    expect(await readSignInLink(link, new Date())).toBe('member');
    expect(await readSignInLink(link, new Date())).toBe('member');
    expect(await use(link)).toBe('/desk');
    expect(await readSignInLink(link, new Date())).toBe('useless');
  });

  it('works for fifteen minutes', async () => {
    await ask(mina.email);
    const link = await linkIn(1);
    const later = new Date(Date.now() + 15 * 60_000);
    expect(await readSignInLink(link, later)).toBe('useless');
    await database().verificationToken.updateMany({ data: { expires: new Date() } });
    expect(errorOf(await use(link))).toBe('Verification');
  });

  it('does not work for what is no address', async () => {
    const link = { email: 'mi\0na@factdesk.example', token: 'made up' };
    expect(await readSignInLink(link, new Date())).toBe('useless');
    expect(await joinDesk({ ...link, name: 'Mina' }, new Date())).toMatchObject({ ok: false });
    expect(errorOf(await use(link))).toBe('Verification');
  });

  it('is promised to everybody in the same words and sent to members and the invited', async () => {
    await suspend(await makeMember('Ravi', ['review']));
    await invite('rosa@factdesk.example');
    const answers = [
      await ask('nobody@evil.example'),
      await ask('ravi@factdesk.example'),
      await ask('rosa@factdesk.example'),
      await ask(mina.email),
    ];
    expect(new Set(answers).size).toBe(1);
    await mailbox.holds(2);
    const receivers = mailbox.letters.map(({ to }) => to).sort();
    expect(receivers).toEqual(['mina@factdesk.example', 'rosa@factdesk.example']);
  });

  it('lets the invited join under a name, once', async () => {
    await invite('rosa@factdesk.example');
    await ask('rosa@factdesk.example');
    const link = await linkIn(1);
    expect(await readSignInLink(link, new Date())).toBe('invited');
    const rosa = { ...link, name: 'Rosa Okafor' };
    expect(await joinDesk({ ...rosa, name: '' }, new Date())).toMatchObject({ ok: false });
    expect(await joinDesk(rosa, new Date())).toMatchObject({ ok: true });
    expect(await joinDesk(rosa, new Date())).toMatchObject({ ok: false });
    const email = 'rosa@factdesk.example';
    expect(await database().member.findUniqueOrThrow({ where: { email } })).toMatchObject({
      name: 'Rosa Okafor',
      capabilities: ['review'],
      emailVerified: expect.any(Date),
    });
  });

  it('does not let the invited in without a name', async () => {
    await invite('rosa@factdesk.example');
    await ask('rosa@factdesk.example');
    expect(errorOf(await use(await linkIn(1)))).toBe('AccessDenied');
    expect(await database().member.count()).toBe(1);
  });

  it('does not let in who was suspended after it was sent', async () => {
    await ask(mina.email);
    const link = await linkIn(1);
    await suspend(mina);
    expect(errorOf(await use(link))).toBe('AccessDenied');
  });

  it('is sent three times in a quarter of an hour', async () => {
    for (let time = 1; time <= 3; time += 1) expect(errorOf(await ask(mina.email))).toBeNull();
    expect(errorOf(await ask(mina.email))).toMatch(/^wait-/);
  });
});
