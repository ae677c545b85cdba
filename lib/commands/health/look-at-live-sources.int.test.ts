import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
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
import { followLiveLooks, lookAtLiveSources } from './look-at-live-sources.ts';

let desk: TestDesk;
let brief: string;
let source: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  source = (await database().source.findFirstOrThrow()).id;
});

async function publish(): Promise<void> {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const { assessment } = await lookAt(by(desk.teru.id, at('10:30')), brief);
  await done(signOffBrief(by(desk.teru.id, at('10:30')), brief, assessment.manifest ?? ''));
  await done(publishBrief(by(desk.ines.id, at('12:00')), brief, { class: 'first', note: '' }));
}

const ask = (member = desk.rosa) => lookAtLiveSources(by(member.id, at('13:00')), brief);

function sent() {
  return database().$queryRaw<unknown[]>`
    SELECT data FROM pgboss.job WHERE name = 'check-sources' AND data ->> 'sourceId' = ${source}`;
}

describe('looking at all sources of a live version', () => {
  test('sends for each that has an address, on record for whoever asked', async () => {
    await publish();
    expect(await ask()).toMatchObject({ ok: true, value: { sources: 1 } });
    expect(await sent()).toHaveLength(1);
    const asked = await database().auditEvent.findMany({ where: { kind: 'look-requested' } });
    expect(asked).toMatchObject([{ actorId: desk.rosa.id, details: { sourceId: source } }]);
  });

  test('is for members who may have a source looked at', async () => {
    await publish();
    expect(await ask(desk.ines)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await sent()).toEqual([]);
  });

  test('is refused while nothing is live', async () => {
    expect(await ask()).toMatchObject({ refusal: { code: 'blocked' } });
  });

  test('can be followed: which look at each is the latest', async () => {
    await publish();
    const follow = () => done(followLiveLooks(by(desk.rosa.id, at('13:00')), brief));
    expect(await follow()).toEqual({ [source]: null });
    const look = await database().sourceCheck.create({
      data: {
        sourceId: source,
        address: 'https://ferries.example/record',
        outcome: 'alive',
        detail: 'It is where it was.',
        at: new Date(`${at('13:05')}:00Z`),
      },
    });
    expect(await follow()).toEqual({ [source]: look.id });
  });
});
