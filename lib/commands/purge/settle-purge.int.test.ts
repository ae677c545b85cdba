import { beforeEach, describe, expect, test } from 'vitest';
import { briefRemovedAt } from '../../data/purge/purges.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { newestEvent, toldSince } from '../../data/testing/told.ts';
import type { Actor } from '../../domain/actor.ts';
import { setCapabilities } from '../member/set-capabilities.ts';
import { suspendMember } from '../member/suspend-member.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../testing/desk.ts';
import { writeShortBrief } from '../testing/publishing.ts';
import { anotherAdmin, askFor } from '../testing/talked-about-brief.ts';
import { askPurge } from './ask-purge.ts';
import { confirmPurge } from './confirm-purge.ts';
import { declinePurge, withdrawPurge } from './settle-purge.ts';

let desk: TestDesk;
let bo: Actor;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  bo = await anotherAdmin();
  brief = await writeShortBrief(desk, 'Does the council pay?');
});

const confirm = (purgeId: string, actor = bo) => confirmPurge(by(actor.id, at('16:00')), purgeId);

describe('a removal takes two admins', () => {
  test('and whoever asked is not the other one', async () => {
    const purgeId = await askFor(desk, brief);
    expect(await confirm(purgeId, desk.ada)).toMatchObject({ refusal: { code: 'own-work' } });
    expect(await confirm(purgeId, desk.ines)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await briefRemovedAt(brief)).toBeNull();
  });

  test('a suspended one does not count, nor who is no admin any more', async () => {
    const purgeId = await askFor(desk, brief);
    await done(suspendMember(by(bo.id, at('15:10')), desk.ada.id));
    expect(await confirm(purgeId)).toMatchObject({ refusal: { code: 'blocked' } });
    await done(declinePurge(by(bo.id, at('15:20')), purgeId, 'Whoever asked has gone.'));
    const cy = await done(
      askPurge(by(bo.id, at('15:30')), { briefId: brief, digest: null }, 'So.'),
    );
    await done(setCapabilities(by(bo.id, at('15:40')), desk.ines.id, ['admin']));
    await done(setCapabilities(by(desk.ines.id, at('15:50')), bo.id, []));
    expect(await confirm(cy.purgeId, desk.ines)).toMatchObject({ refusal: { code: 'blocked' } });
  });

  test('may be declined with a reason or taken back, and asked for again', async () => {
    const first = await askFor(desk, brief);
    expect(await declinePurge(by(bo.id, at('15:10')), first, ' ')).toMatchObject({ ok: false });
    expect(await declinePurge(by(desk.ada.id, at('15:10')), first, 'No.')).toMatchObject({
      ok: false,
    });
    await done(declinePurge(by(bo.id, at('15:20')), first, 'The court decided otherwise.'));
    expect(await confirm(first)).toMatchObject({ refusal: { code: 'conflict' } });
    const second = await askFor(desk, brief);
    expect(await withdrawPurge(by(bo.id, at('15:30')), second)).toMatchObject({ ok: false });
    await done(withdrawPurge(by(desk.ada.id, at('15:40')), second));
    await done(confirm(await askFor(desk, brief)));
    expect((await verifyRecord(null)).fault).toBeNull();
  });

  test('is asked for once, with a reason, by an admin', async () => {
    const target = { briefId: brief, digest: null };
    expect(await askPurge(by(bo.id, at('15:00')), target, '  ')).toMatchObject({ ok: false });
    expect(await askPurge(by(desk.mina.id, at('15:00')), target, 'So.')).toMatchObject({
      ok: false,
    });
    await askFor(desk, brief);
    expect(await askPurge(by(bo.id, at('15:01')), target, 'So.')).toMatchObject({
      refusal: { code: 'conflict' },
    });
  });

  test('tells the other admins what is asked of them, and what became of what they asked', async () => {
    const before = await newestEvent();
    const purgeId = await askFor(desk, brief);
    expect(await toldSince(before)).toEqual(['Bo: removal']);
    const asked = await newestEvent();
    await done(declinePurge(by(bo.id, at('15:20')), purgeId, 'The court decided otherwise.'));
    expect(await toldSince(asked)).toEqual(['Ada: removal']);
  });
});
