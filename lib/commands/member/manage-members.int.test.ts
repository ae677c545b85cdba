import { beforeEach, describe, expect, it } from 'vitest';
import { findActor } from '../../data/member/members.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { makeMember } from '../../data/testing/members.ts';
import type { Actor } from '../../domain/actor.ts';
import { setCapabilities } from './set-capabilities.ts';
import { reinstateMember, suspendMember } from './suspend-member.ts';

const now = new Date('2025-12-01T09:00:00Z');
const by = (actor: Actor) => ({ actorId: actor.id, now });

let adam: Actor;
let ada: Actor;
let mina: Actor;

beforeEach(async () => {
  await emptyDatabase();
  adam = await makeMember('Adam', ['admin']);
  ada = await makeMember('Ada', ['edit', 'admin']);
  mina = await makeMember('Mina', ['edit']);
});

describe('capabilities', () => {
  it('hold at the member’s next request and leave a record', async () => {
    const outcome = await setCapabilities(by(adam), mina.id, ['publish', 'edit']);
    expect(outcome).toEqual({ ok: true, value: { email: mina.email } });
    expect(await findActor(mina.id)).toMatchObject({ capabilities: ['edit', 'publish'] });
    expect(await auditTrail()).toEqual([
      {
        kind: 'capabilities-changed',
        actorId: adam.id,
        details: {
          memberId: mina.id,
          email: mina.email,
          before: ['edit'],
          after: ['edit', 'publish'],
        },
      },
    ]);
  });

  it('that are said again change and record nothing', async () => {
    expect(await setCapabilities(by(adam), mina.id, ['edit'])).toMatchObject({ ok: true });
    expect(await auditTrail()).toEqual([]);
  });

  it('are nobody’s to give but an admin’s', async () => {
    const outcome = await setCapabilities(by(mina), mina.id, ['edit', 'admin']);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    expect(await findActor(mina.id)).toMatchObject({ capabilities: ['edit'] });
  });

  it('of an admin can be laid down while another admin remains, and no further', async () => {
    expect(await setCapabilities(by(ada), ada.id, ['edit'])).toMatchObject({ ok: true });
    expect(await setCapabilities(by(adam), adam.id, [])).toMatchObject({
      ok: false,
      refusal: { code: 'blocked', message: expect.stringContaining('last admin') },
    });
  });

  it('of the last admin who is not suspended stay', async () => {
    await suspendMember(by(adam), ada.id);
    expect(await setCapabilities(by(adam), adam.id, ['review'])).toMatchObject({ ok: false });
    expect(await setCapabilities(by(adam), adam.id, ['review', 'admin'])).toMatchObject({
      ok: true,
    });
  });

  it.each([1, 2, 3, 4, 5])(
    'leave an admin when two drop each other at once, round %d',
    async () => {
      const outcomes = await Promise.all([
        setCapabilities(by(adam), ada.id, []),
        setCapabilities(by(ada), adam.id, []),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const admins = [await findActor(adam.id), await findActor(ada.id)].filter((actor) =>
        actor?.capabilities.includes('admin'),
      );
      expect(admins).toHaveLength(1);
    },
  );
});

describe('a suspension', () => {
  it('takes every access at once, and gives back what it took', async () => {
    expect(await suspendMember(by(adam), mina.id)).toMatchObject({ ok: true });
    expect(await findActor(mina.id)).toBeNull();
    expect(await reinstateMember(by(adam), mina.id)).toMatchObject({ ok: true });
    expect(await findActor(mina.id)).toMatchObject({ capabilities: ['edit'] });
    const kinds = (await auditTrail()).map(({ kind }) => kind);
    expect(kinds).toEqual(['member-suspended', 'member-reinstated']);
  });

  it('is recorded once, however often it is asked for', async () => {
    await suspendMember(by(adam), mina.id);
    await suspendMember(by(ada), mina.id);
    expect(await auditTrail()).toHaveLength(1);
  });

  it('never meets oneself', async () => {
    expect(await suspendMember(by(adam), adam.id)).toMatchObject({
      ok: false,
      refusal: { code: 'blocked', message: expect.stringContaining('suspend yourself') },
    });
  });

  it('leaves its member nothing to do as an admin', async () => {
    await suspendMember(by(adam), ada.id);
    expect(await suspendMember(by(ada), mina.id)).toMatchObject({ ok: false });
    expect(await findActor(mina.id)).not.toBeNull();
  });

  it('leaves an admin when two suspend each other at once', async () => {
    const outcomes = await Promise.all([
      suspendMember(by(adam), ada.id),
      suspendMember(by(ada), adam.id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
