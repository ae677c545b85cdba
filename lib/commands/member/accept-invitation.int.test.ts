import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../data/database.ts';
import { findActor } from '../../data/member/members.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { makeMember } from '../../data/testing/members.ts';
import { capabilities as everyCapability } from '../../domain/actor.ts';
import { acceptInvitation } from './accept-invitation.ts';
import {
  type FreshInvitation,
  inviteFromCommandLine,
  inviteMember,
  revokeInvitation,
} from './invite-member.ts';

const monday = new Date('2025-12-01T09:00:00Z');
const tuesday = new Date('2025-12-02T09:00:00Z');
const aWeekLater = new Date('2025-12-08T09:00:00Z');
const mina = { name: ' Mina  Kay ', passwordHash: 'hash' };

async function invited(email: string): Promise<FreshInvitation> {
  const outcome = await inviteFromCommandLine(monday, { email, capabilities: ['edit', 'review'] });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

function messageOf(outcome: Awaited<ReturnType<typeof acceptInvitation>>): string {
  return outcome.ok ? 'joined' : outcome.refusal.message;
}

beforeEach(emptyDatabase);

describe('somebody with an invitation', () => {
  it('becomes a member with the capabilities that it grants', async () => {
    const { token } = await invited('Mina@Factdesk.example');
    const joined = await acceptInvitation(tuesday, token, mina);
    const member = joined.ok ? await findActor(joined.value.memberId) : null;
    expect(member).toMatchObject({
      name: 'Mina Kay',
      email: 'mina@factdesk.example',
      capabilities: ['edit', 'review'],
    });
    expect(await auditTrail()).toEqual([
      {
        kind: 'member-invited',
        actorId: null,
        details: { email: 'mina@factdesk.example', capabilities: ['edit', 'review'] },
      },
      {
        kind: 'member-joined',
        actorId: member?.id,
        details: { memberId: member?.id, email: 'mina@factdesk.example' },
      },
    ]);
  });

  it('uses it once', async () => {
    const { token } = await invited('mina@factdesk.example');
    await acceptInvitation(tuesday, token, mina);
    expect(messageOf(await acceptInvitation(tuesday, token, mina))).toContain('has been used');
  });

  it.each([1, 2, 3, 4, 5])('uses it once, when two do so at the same time, round %d', async () => {
    const { token } = await invited('mina@factdesk.example');
    const outcomes = await Promise.all([
      acceptInvitation(tuesday, token, mina),
      acceptInvitation(tuesday, token, { ...mina, name: 'Eve' }),
    ]);
    const told = outcomes.map(messageOf).sort();
    expect(told).toEqual([expect.stringContaining('has been used'), 'joined']);
    expect(await database().member.count()).toBe(1);
  });

  it('learns that it has expired', async () => {
    const { token } = await invited('mina@factdesk.example');
    expect(messageOf(await acceptInvitation(aWeekLater, token, mina))).toContain('has expired');
  });

  it('learns that it has been revoked', async () => {
    const adam = await makeMember('Adam', ['admin']);
    const { token } = await invited('mina@factdesk.example');
    const { id } = await database().invitation.findFirstOrThrow();
    const byAdam = { actorId: adam.id, now: tuesday };
    expect(await revokeInvitation(byAdam, id)).toMatchObject({ ok: true });
    expect(messageOf(await acceptInvitation(tuesday, token, mina))).toContain('has been revoked');
    expect(await revokeInvitation(byAdam, id)).toMatchObject({ ok: false });
    const kinds = (await auditTrail()).map(({ kind }) => kind);
    expect(kinds).toEqual(['member-invited', 'invitation-revoked']);
  });

  it('is revoked or joins, when both happen at the same time, and never both', async () => {
    const adam = await makeMember('Adam', ['admin']);
    const { token } = await invited('mina@factdesk.example');
    const { id } = await database().invitation.findFirstOrThrow();
    const [joined, revoked] = await Promise.all([
      acceptInvitation(tuesday, token, mina),
      revokeInvitation({ actorId: adam.id, now: tuesday }, id),
    ]);
    expect([joined.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
  });

  it('learns that its link is not whole', async () => {
    const { token } = await invited('mina@factdesk.example');
    const outcome = await acceptInvitation(tuesday, token.slice(0, -1), mina);
    expect(messageOf(outcome)).toContain('not known');
  });

  it('gives a name', async () => {
    const { token } = await invited('mina@factdesk.example');
    const nameless = await acceptInvitation(tuesday, token, { ...mina, name: ' ' });
    expect(messageOf(nameless)).toContain('Give your name');
    expect(messageOf(await acceptInvitation(tuesday, token, mina))).toBe('joined');
  });
});

describe('an invitation', () => {
  it('replaces an earlier one of the same address', async () => {
    const first = await invited('mina@factdesk.example');
    const second = await invited('mina@factdesk.example');
    expect(messageOf(await acceptInvitation(tuesday, first.token, mina))).toContain('revoked');
    expect(messageOf(await acceptInvitation(tuesday, second.token, mina))).toBe('joined');
  });

  it('keeps nothing by which its link could be made again', async () => {
    const { token } = await invited('mina@factdesk.example');
    const row = await database().invitation.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.tokenDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('from the command line grants everything until there is an admin, and then edit', async () => {
    const first = await inviteFromCommandLine(monday, {
      email: 'ada@factdesk.example',
      capabilities: null,
    });
    expect(first).toMatchObject({ value: { capabilities: everyCapability } });
    await makeMember('Adam', ['admin']);
    const second = await inviteFromCommandLine(monday, {
      email: 'ravi@factdesk.example',
      capabilities: null,
    });
    expect(second).toMatchObject({ value: { capabilities: ['edit'] } });
  });

  it('by an admin names them and the publication, and is nobody else’s to make', async () => {
    await database().publication.create({
      data: { name: 'The Desk', timeZone: 'UTC', disclaimer: '', method: '', verdictScale: [] },
    });
    const adam = await makeMember('Adam', ['admin']);
    const ravi = await makeMember('Ravi', ['edit', 'review', 'publish']);
    const wanted = { email: 'mina@factdesk.example', capabilities: everyCapability };
    expect(await inviteMember({ actorId: ravi.id, now: monday }, wanted)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await inviteMember({ actorId: adam.id, now: monday }, wanted)).toMatchObject({
      value: { invitedBy: 'Adam', publication: 'The Desk', capabilities: everyCapability },
    });
  });

  it('is refused for members, suspended ones too, and for what is no address', async () => {
    await makeMember('Mina', ['edit']);
    const { id } = await makeMember('Ravi', ['review']);
    await database().member.update({ where: { id }, data: { suspendedAt: monday } });
    const told = await Promise.all(
      ['MINA@factdesk.example', 'ravi@factdesk.example', 'nobody'].map(async (email) => {
        const outcome = await inviteFromCommandLine(monday, { email, capabilities: null });
        return outcome.ok ? 'invited' : outcome.refusal.message;
      }),
    );
    expect(told).toEqual([
      'mina@factdesk.example is a member already.',
      expect.stringContaining('suspended member'),
      expect.stringContaining('Give an e-mail address'),
    ]);
  });
});
