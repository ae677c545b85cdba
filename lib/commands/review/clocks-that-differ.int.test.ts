import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { returnBrief } from '../brief/return-brief.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { first, makeReady } from '../testing/scheduling.ts';
import { signOffBrief } from './sign-off-brief.ts';

// Two servers whose clocks differ, or one whose clock was put back: what is done later counts as later.

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

const assessed = async () => (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;

describe('whatever the clocks say', () => {
  test('an objection after an approval is in force', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const objection = { kind: 'request-changes', reason: 'The year is wrong.' } as const;
    await decide(by(desk.rosa.id, at('09:59')), brief, { claimId: 'carried', ...objection });
    expect((await assessed()).claims[0]?.state).toBe('changes-requested');
  });

  test('a signature after the submission makes the brief ready', async () => {
    await decide(by(desk.rosa.id, at('09:40')), brief);
    const { manifest } = await assessed();
    await done(signOffBrief(by(desk.teru.id, at('09:20')), brief, manifest ?? ''));
    expect((await assessed()).state.working).toBe('ready');
  });

  test('a signature before the submission does not count for it', async () => {
    await makeReady(desk, brief, '10:00');
    await done(returnBrief(by(desk.rosa.id, at('09:58')), brief, 'One more source.'));
    await done(submitBrief(by(desk.mina.id, at('09:59')), brief));
    expect((await assessed()).state.working).toBe('in-review');
    expect((await publishBrief(by(desk.ines.id, at('10:30')), brief, first)).ok).toBe(false);
    expect(await database().version.count()).toBe(0);
  });
});
