import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { noticesAt } from '../../data/review/claim-notices.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { newestEvent, toldSince } from '../../data/testing/told.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { setCapabilities } from '../member/set-capabilities.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { reviewAndPublish, reviewInFull } from '../testing/publication.ts';
import { liftNotice } from './lift-notice.ts';
import { markClaim } from './mark-claim.ts';

let desk: TestDesk;
let brief: string;
let noticeId: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await reviewAndPublish(desk, brief, at('10:00'));
  await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
  await reviewInFull(desk, brief, at('10:30'));
  const asked = { version: 1, claimId: 'more', kind: 'withdrawn', reason: 'Misread.' } as const;
  noticeId = (await done(markClaim(by(desk.rosa.id, at('11:00')), brief, asked))).noticeId;
});

const lift = (time: string, actor = desk.ines, reason = 'It was about another brief.') =>
  liftNotice(by(actor.id, at(time)), brief, { noticeId, reason });

async function looked() {
  return (await lookAt(by(desk.mina.id, at('20:00')), brief)).assessment;
}

describe('a notice that was given by mistake', () => {
  test('is lifted with a reason by whoever might give it, once, and those concerned are told', async () => {
    expect(await lift('11:10', desk.mina)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await lift('11:10', desk.ines, ' ')).toMatchObject({ refusal: { code: 'invalid' } });
    const since = await newestEvent();
    await done(lift('11:20'));
    expect(await lift('11:30')).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await toldSince(since)).toContain('Rosa: withdrawn');
    const event = await database().auditEvent.findFirst({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      kind: 'notice-lifted',
      details: { notice: 'withdrawn', number: 2, reason: 'It was about another brief.' },
    });
  });

  test('is lifted by nobody whose own words it is about', async () => {
    await done(setCapabilities(by(desk.ada.id, at('11:05')), desk.mina.id, ['edit', 'publish']));
    expect(await lift('11:10', desk.mina)).toMatchObject({ refusal: { code: 'own-work' } });
    await done(lift('11:20', desk.rosa));
  });

  test('is seen by no reader any more, and asks for nothing', async () => {
    const { slug } = await database().brief.findUniqueOrThrow({ where: { id: brief } });
    expect((await looked()).state.working).toBe('in-review');
    expect(await noticesAt(slug)).toHaveLength(1);
    await done(lift('11:20'));
    expect(await noticesAt(slug)).toEqual([]);
    const { state, claims } = await looked();
    expect(state.working).toBe('ready');
    expect(claims.map((claim) => claim.state)).toEqual(['approved', 'approved']);
    const standing = await database().briefStanding.findUnique({ where: { briefId: brief } });
    expect(standing).toMatchObject({ working: 'ready', concernedLive: 0 });
  });
});
