import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { decideClaim } from '../review/decide-claim.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
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
import { restorePoint } from './restore-point.ts';
import { submitBrief } from './submit-brief.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

/** Where the log ends now. */
async function place(): Promise<bigint> {
  const { id } = await database().documentUpdate.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

async function assessed() {
  return (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;
}

async function publish(time: string): Promise<void> {
  await decide(by(desk.rosa.id, at(time)), brief);
  const { manifest } = await assessed();
  await done(signOffBrief(by(desk.teru.id, at(time)), brief, manifest ?? ''));
  await done(publishBrief(by(desk.ines.id, at(time)), brief, { class: 'first', note: '' }));
}

async function approve(time: string) {
  const { claims } = await assessed();
  const digest = claims.find(({ id }) => id === 'carried')?.digest ?? '';
  return decideClaim(by(desk.ada.id, at(time)), brief, {
    claimId: 'carried',
    digest,
    kind: 'approve',
    reason: '',
    waivers: [],
  });
}

describe('words that were taken out before a version was published, and restored after it', () => {
  let before: bigint;

  beforeEach(async () => {
    await reword(by(desk.ada.id, at('09:40')), brief, '433,200', 'nearly 433,201');
    before = await place();
    await reword(by(desk.tomas.id, at('09:50')), brief, 'nearly 433,201', '433,200');
    await publish('10:00');
  });

  test('are not approved by whoever wrote them', async () => {
    await done(restorePoint(by(desk.mina.id, at('11:00')), brief, before));
    expect(await approve('11:10')).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
  });

  test('are not signed off by whoever wrote them', async () => {
    await done(restorePoint(by(desk.mina.id, at('11:00')), brief, before));
    await done(submitBrief(by(desk.mina.id, at('11:10')), brief));
    await decide(by(desk.rosa.id, at('11:20')), brief);
    const { manifest } = await assessed();
    expect(await signOffBrief(by(desk.ada.id, at('11:30')), brief, manifest ?? '')).toMatchObject({
      refusal: { code: 'own-work' },
    });
  });
});

test('restoring what stood approved bars nobody', async () => {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const approved = await place();
  await reword(by(desk.ada.id, at('10:10')), brief, '433,200', '433,201');
  await done(restorePoint(by(desk.tomas.id, at('10:20')), brief, approved));
  const { claims } = await assessed();
  expect(claims.map(({ state }) => state)).toEqual(['approved', 'approved']);
  const { manifest } = await assessed();
  expect((await signOffBrief(by(desk.teru.id, at('10:30')), brief, manifest ?? '')).ok).toBe(true);
});
