import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { suspendMember } from '../member/suspend-member.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { type DecisionInput, decideClaim } from './decide-claim.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

async function claims() {
  return (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment.claims;
}

async function stateOf(id: string) {
  return (await claims()).find((claim) => claim.id === id)?.state;
}

async function approval(claimId: string): Promise<DecisionInput> {
  const claim = (await claims()).find(({ id }) => id === claimId);
  return {
    claimId,
    digest: claim?.digest ?? '',
    kind: 'approve',
    reason: '',
    waivers: [],
  } as const;
}

describe('approving a claim', () => {
  test('stands on record with the very words, and in the audit chain', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    expect(await stateOf('carried')).toBe('approved');
    const [decision] = await database().decision.findMany();
    expect(decision?.content).toMatchObject({ text: 'The ferry carried 433,200 passengers' });
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'claim-approved',
      actorId: desk.rosa.id,
    });
  });

  test('lapses when the words change and returns when they return', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    await reword(by(desk.tomas.id, at('10:10')), brief, '433,200', '433,000');
    expect(await stateOf('carried')).toBe('lapsed');
    await reword(by(desk.tomas.id, at('10:20')), brief, '433,000', '433,200');
    expect(await stateOf('carried')).toBe('approved');
  });

  test('is refused when the words changed since the reviewer looked, with what they are now, and nothing is recorded', async () => {
    const seen = await approval('carried');
    await reword(by(desk.tomas.id, at('10:10')), brief, '433,200', '433,000');
    const outcome = await decideClaim(by(desk.rosa.id, at('10:11')), brief, seen);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'stale', now: { text: 'The ferry carried 433,000 passengers' } },
    });
    expect(await database().decision.count()).toBe(0);
  });

  test('is refused to the writer, who may hold every capability', async () => {
    await reword(by(desk.ada.id, at('10:10')), brief, 'The ferry carried', 'The ferries carried');
    const own = await decideClaim(by(desk.ada.id, at('10:20')), brief, await approval('carried'));
    expect(own).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
    const others = await decideClaim(by(desk.ada.id, at('10:21')), brief, await approval('more'));
    expect(others.ok).toBe(true);
  });

  test('is refused while a quotation is not in the capture, unless waived with a reason', async () => {
    const quotation = 'more passengers than ever';
    brief = await submitFerryBrief(desk, quotation);
    const seen = await approval('carried');
    const bare = await decideClaim(by(desk.rosa.id, at('10:00')), brief, seen);
    expect(bare).toMatchObject({ ok: false, refusal: { code: 'blocked' } });
    const { claims: known } = (await lookAt(by(desk.mina.id, at('10:00')), brief)).assessment;
    const source = known[0]?.content.citations[0]?.source ?? '';
    const waivers = [{ source, quotation, reason: 'Heard on the radio, not in the release.' }];
    const waived = await decideClaim(by(desk.rosa.id, at('10:05')), brief, { ...seen, waivers });
    expect(waived.ok).toBe(true);
  });

  test('is refused to members who may not review', async () => {
    const outcome = await decideClaim(
      by(desk.tomas.id, at('10:00')),
      brief,
      await approval('carried'),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  test('never happens after the reviewer was suspended, however the two race', async () => {
    const seen = await approval('carried');
    const [, outcome] = await Promise.all([
      suspendMember(by(desk.ada.id, at('10:00')), desk.rosa.id),
      decideClaim(by(desk.rosa.id, at('10:00')), brief, seen),
    ]);
    expect(await database().decision.count()).toBe(outcome.ok ? 1 : 0);
    const later = await decideClaim(by(desk.rosa.id, at('10:01')), brief, await approval('more'));
    expect(later).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  test('counts for the words it saw, however it races with an edit of them', async () => {
    const seen = await approval('carried');
    const [outcome] = await Promise.all([
      decideClaim(by(desk.rosa.id, at('10:00')), brief, seen),
      reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,000'),
    ]);
    expect(await stateOf('carried')).toBe(outcome.ok ? 'lapsed' : 'unreviewed');
  });
});

describe('asking for changes', () => {
  test('needs a reason, and outweighs another reviewer’s approval of the same words', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    const asking = { ...(await approval('carried')), kind: 'request-changes' } as const;
    const bare = await decideClaim(by(desk.teru.id, at('10:01')), brief, asking);
    expect(bare).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    const reasoned = { ...asking, reason: 'Say which company counted them.' };
    await done(decideClaim(by(desk.teru.id, at('10:02')), brief, reasoned));
    expect(await stateOf('carried')).toBe('changes-requested');
  });

  test('and another’s approval of the same moment are both on record, and the objection counts', async () => {
    const seen = await approval('carried');
    const asking = { ...seen, kind: 'request-changes', reason: 'Which ferry?' } as const;
    const outcomes = await Promise.all([
      decideClaim(by(desk.rosa.id, at('10:00')), brief, seen),
      decideClaim(by(desk.teru.id, at('10:00')), brief, asking),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await database().decision.count()).toBe(2);
    expect(await stateOf('carried')).toBe('changes-requested');
  });
});
