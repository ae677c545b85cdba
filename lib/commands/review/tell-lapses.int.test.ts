import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { newestEvent, toldSince } from '../../data/testing/told.ts';
import { projectBehind } from '../brief/project-document.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { LiveBrief, later } from '../testing/live-brief.ts';
import { makeReady, schedule } from '../testing/scheduling.ts';
import { tellLapses } from './tell-lapses.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

async function write(time: string, before: string, after: string): Promise<void> {
  await reword(by(desk.mina.id, at(time)), brief, before, after);
  await projectBehind(brief);
}

const look = (time: string) => tellLapses(brief, new Date(`${at(time)}:00Z`));

/** How many looks at what lapsed were sent for. */
async function sent(): Promise<number> {
  const [row] = await database().$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS count FROM pgboss.job
    WHERE name = 'tell-lapses' AND data ->> 'briefId' = ${brief}`;
  return row?.count ?? 0;
}

describe('an approval whose words change while the brief is in review', () => {
  beforeEach(() => decide(by(desk.rosa.id, at('10:00')), brief));

  test('is told once to whoever gave it, and not for each keystroke', async () => {
    await write('10:10', 'It was more', 'It was far more');
    await write('10:11', 'It was far more', 'It was by far more');
    expect(await sent()).toBe(1);
    const since = await newestEvent();
    expect(await look('10:12')).toBe(true);
    expect(await look('10:13')).toBe(false);
    expect(await toldSince(since)).toEqual(['Rosa: lapsed']);
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'approvals-lapsed',
      actorId: null,
      details: { claims: [{ claimId: 'more', number: 2 }], signOffId: null },
    });
  });

  test('is no news where the words came back meanwhile', async () => {
    await write('10:10', 'It was more', 'It was far more');
    await write('10:11', 'It was far more', 'It was more');
    expect(await look('10:12')).toBe(false);
  });

  test('is told anew once the new words were approved and changed as well', async () => {
    await write('10:10', 'It was more', 'It was far more');
    await look('10:12');
    await decide(by(desk.teru.id, at('10:20')), brief);
    await write('10:30', 'It was far more', 'It was by far more');
    const since = await newestEvent();
    expect(await look('10:32')).toBe(true);
    expect(await toldSince(since)).toEqual(['Teru: lapsed']);
  });
});

describe('a signature that stands no longer', () => {
  beforeEach(() => makeReady(desk, brief, '10:00'));

  test('is told to whoever gave it, where words between the claims change too', async () => {
    await write('10:10', 'Conclusion', 'In short');
    expect(await sent()).toBe(1);
    const since = await newestEvent();
    expect(await look('10:12')).toBe(true);
    expect(await look('10:13')).toBe(false);
    expect(await toldSince(since)).toEqual(['Teru: lapsed']);
  });

  test('is told to whoever gave it, and not to who checked the live version again since', async () => {
    const live = await LiveBrief.published();
    await reword(by(live.desk.mina.id, later('07:00')), live.id, 'It was more', 'That was more');
    await done(submitBrief(by(live.desk.mina.id, later('07:10')), live.id));
    await decide(by(live.desk.rosa.id, later('07:20')), live.id);
    await done(live.sign(() => later('07:30')));
    await done(live.recheck());
    const since = await newestEvent();
    expect(await tellLapses(live.id, new Date(`${later('09:10')}:00Z`))).toBe(true);
    expect(await toldSince(since)).toEqual(['Teru: lapsed']);
  });

  test('is told by the schedule that is held for it, where there is one', async () => {
    await done(schedule(desk, brief));
    await write('11:10', 'Conclusion', 'In short');
    expect(await look('11:12')).toBe(false);
  });
});
