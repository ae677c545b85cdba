import { describe, expect, it } from 'vitest';
import { inviteFromCommandLine } from '../commands/member/invite-member.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { makeMember } from '../data/testing/members.ts';
import { joinDesk } from './join-desk.ts';
import { hashPassword } from './password.ts';
import { errorOf, mina, PASSWORD, right, suspend, visitor } from './testing/door.ts';

describe('a password', () => {
  const tries = (password: string, email = mina.email) =>
    visitor.post(PASSWORD, { email, password, callbackUrl: '/desk/members' });

  it('signs a member in, leads where they wanted to go, and leaves a record', async () => {
    expect(await tries(right, ' MINA@factdesk.example')).toBe('/desk/members');
    expect(await visitor.whoAmI()).toBe('Mina');
    expect(await auditTrail()).toEqual([
      {
        kind: 'signed-in',
        actorId: mina.id,
        details: { memberId: mina.id, email: mina.email, by: 'password' },
      },
    ]);
  });

  it('leads nowhere else', async () => {
    const callbackUrl = 'https://evil.example/desk';
    expect(await visitor.post(PASSWORD, { email: mina.email, password: right, callbackUrl })).toBe(
      '/desk',
    );
  });

  it('gets the same answer when it is wrong, nobody’s, or of a suspended member', async () => {
    const ravi = await makeMember('Ravi', ['review'], await hashPassword(right));
    await suspend(ravi);
    const answers = [
      await tries('a wrong password'),
      await tries(right, 'nobody@factdesk.example'),
      await tries(right, 'no address'),
      await tries(right, ravi.email),
    ];
    expect(new Set(answers).size).toBe(1);
    expect(answers.map(errorOf)).toContain('CredentialsSignin');
    expect(await visitor.whoAmI()).toBeUndefined();
  });

  it('is not looked at after five wrong ones, and says how long to wait', async () => {
    for (let guess = 1; guess <= 5; guess += 1) await tries(`wrong password ${guess}`);
    expect(errorOf(await tries(right))).toMatch(/^wait-(8\d\d|900)$/);
    expect(await visitor.whoAmI()).toBeUndefined();
  });

  it('is limited alike for an address that nobody has', async () => {
    const nobody = 'nobody@factdesk.example';
    for (let guess = 1; guess <= 5; guess += 1) await tries(`wrong password ${guess}`, nobody);
    expect(errorOf(await tries(right, nobody))).toMatch(/^wait-/);
    expect(await tries(right)).toBe('/desk/members');
  });

  it('in a forged form signs nobody in', async () => {
    const fields = { email: mina.email, password: right };
    expect(await visitor.postWith('made up', PASSWORD, fields)).toContain('csrf=true');
    expect(await visitor.whoAmI()).toBeUndefined();
  });

  it('of somebody who has just joined signs them in', async () => {
    const email = 'rosa@factdesk.example';
    const now = new Date();
    const invited = await inviteFromCommandLine(now, { email, capabilities: ['review'] });
    const invitation = invited.ok ? invited.value.token : '';
    const rosa = { invitation, name: 'Rosa Okafor' };
    expect(await joinDesk({ ...rosa, password: 'rosa.okafor!' }, now)).toMatchObject({
      refusal: { code: 'invalid', message: expect.stringContaining('your name') },
    });
    expect(await joinDesk({ ...rosa, password: right }, now)).toMatchObject({ ok: true });
    expect(await tries(right, email)).toBe('/desk/members');
    expect(await visitor.whoAmI()).toBe('Rosa Okafor');
  });
});
