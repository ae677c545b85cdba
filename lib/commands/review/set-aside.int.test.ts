import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { setCapabilities } from '../member/set-capabilities.ts';
import { reinstateMember, suspendMember } from '../member/suspend-member.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { type DecisionInput, decideClaim } from './decide-claim.ts';

let desk: TestDesk;
let brief: string;
let objection: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  objection = (
    await done(decide(desk.rosa.id, '10:00', { kind: 'request-changes', reason: 'No.' }))
  ).decisionId;
});

async function carried() {
  const { assessment } = await lookAt(by(desk.mina.id, at('18:00')), brief);
  const claim = assessment.claims.find(({ id }) => id === 'carried');
  if (!claim) throw new Error('There is no such claim.');
  return claim;
}

async function decide(actorId: string, time: string, input: Partial<DecisionInput> = {}) {
  const { id: claimId, digest } = await carried();
  const judged: DecisionInput = { claimId, digest, kind: 'approve', reason: '', waivers: [] };
  return decideClaim(by(actorId, at(time)), brief, { ...judged, ...input });
}

const reason = 'The yearbook has the same figure.';
const setAside = (actorId: string, time: string, why = reason) =>
  decide(actorId, time, { reason: why, setsAside: [objection] });

async function standingRow() {
  return database().claim.findFirstOrThrow({ where: { briefId: brief, id: 'carried' } });
}

describe('an objection of a reviewer who was suspended since', () => {
  beforeEach(async () => {
    await done(suspendMember(by(desk.ada.id, at('10:10')), desk.rosa.id));
  });

  test('holds the claim up until another reviewer sets it aside with a reason', async () => {
    await done(decide(desk.teru.id, '10:20'));
    expect((await carried()).state).toBe('changes-requested');
    expect(await setAside(desk.teru.id, '10:25', ' ')).toMatchObject({
      refusal: { code: 'invalid' },
    });
    await done(setAside(desk.teru.id, '10:30'));
    expect((await carried()).state).toBe('approved');
    expect(await standingRow()).toMatchObject({ state: 'approved', judgedBy: [desk.teru.id] });
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'claim-approved',
      actorId: desk.teru.id,
      details: { setAside: { objectors: ['Rosa'], reason } },
    });
  });

  test('is set aside by no writer of the claim, and not by whoever suspended them', async () => {
    expect(await setAside(desk.mina.id, '10:20')).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await setAside(desk.ada.id, '10:20')).toMatchObject({ refusal: { code: 'own-work' } });
    expect((await carried()).state).toBe('changes-requested');
  });

  test('stays set aside when they come back, who may object anew', async () => {
    await done(setAside(desk.teru.id, '10:30'));
    await done(reinstateMember(by(desk.ada.id, at('10:40')), desk.rosa.id));
    expect((await carried()).state).toBe('approved');
    await done(decide(desk.rosa.id, '10:50', { kind: 'request-changes', reason: 'Still no.' }));
    expect((await carried()).state).toBe('changes-requested');
    expect(await setAside(desk.teru.id, '11:00')).toMatchObject({ refusal: { code: 'stale' } });
  });

  test('is lifted by nobody else once they are back', async () => {
    await done(reinstateMember(by(desk.ada.id, at('10:40')), desk.rosa.id));
    expect(await setAside(desk.teru.id, '10:50')).toMatchObject({ refusal: { code: 'conflict' } });
  });
});

test('of members who may not review any more, objections can be set aside and approvals stand', async () => {
  await done(decide(desk.teru.id, '10:10'));
  for (const { id } of [desk.rosa, desk.teru]) {
    await done(setCapabilities(by(desk.ada.id, at('10:20')), id, ['edit']));
  }
  expect(await carried()).toMatchObject({ state: 'changes-requested', approving: { given: 1 } });
  await done(setCapabilities(by(desk.ada.id, at('10:40')), desk.tomas.id, ['review']));
  await done(setAside(desk.tomas.id, '10:50'));
  expect(await carried()).toMatchObject({ state: 'approved', approving: { given: 2 } });
});

test('Postgres refuses to set an objection aside without saying why', async () => {
  const { digest, content } = await carried();
  const row = { briefId: brief, claimId: 'carried', reviewerId: desk.teru.id, waivers: [] };
  const judged = { digest, content, at: new Date(), setsAside: [objection] };
  await expect(
    database().decision.create({ data: { ...row, ...judged, kind: 'approve' } }),
  ).rejects.toThrow('setting_aside_has_a_reason');
});
