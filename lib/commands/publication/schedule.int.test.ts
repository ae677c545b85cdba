import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { newestEvent, toldSince } from '../../data/testing/told.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { sectionOf } from '../../domain/publication/settings-section.ts';
import { returnBrief } from '../brief/return-brief.ts';
import { setCapabilities } from '../member/set-capabilities.ts';
import { suspendMember } from '../member/suspend-member.ts';
import { at, by, decide, done, gatherDesk, reword, type TestDesk } from '../testing/desk.ts';
import {
  DAY,
  first,
  makeReady,
  readyFerryBrief,
  schedule,
  scheduleRow,
} from '../testing/scheduling.ts';
import { changeSettings } from './change-settings.ts';
import { publishBrief } from './publish-brief.ts';
import { publishScheduled } from './publish-scheduled.ts';
import { takeOffSchedule } from './take-off-schedule.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await readyFerryBrief(desk);
});

const moment = (time: string) => new Date(`${at(time)}Z`);
const clock = async (id: string, time: string) => publishScheduled(id, moment(time));
const versions = () => database().version.findMany();

async function scheduled(): Promise<string> {
  return (await done(schedule(desk, brief))).scheduleId;
}

/** The kinds of all that was recorded of schedules and publications. */
async function told(): Promise<string[]> {
  const trail = await auditTrail();
  return trail
    .map(({ kind }) => kind)
    .filter((kind) => kind.includes('schedule') || kind === 'version-published');
}

describe('a scheduled publication', () => {
  test('happens at its instant and not before, for whoever scheduled it', async () => {
    const id = await scheduled();
    expect(await clock(id, '11:59')).toBe('nothing');
    expect(await versions()).toHaveLength(0);
    expect(await clock(id, '12:00')).toBe('published');
    expect(await versions()).toMatchObject([{ number: 1, publishedById: desk.ines.id }]);
    expect(await scheduleRow(id)).toMatchObject({ endedAs: 'published' });
    expect(await told()).toEqual(['brief-scheduled', 'version-published']);
  });

  test('is told to whoever scheduled it once it has happened, and once', async () => {
    const id = await scheduled();
    const before = await newestEvent();
    await clock(id, '12:00');
    expect(await toldSince(before)).toEqual(
      expect.arrayContaining(['Ines: schedule', 'Mina: published', 'Teru: published']),
    );
    expect((await toldSince(before)).filter((line) => line.startsWith('Ines'))).toHaveLength(1);
  });

  test('is of the time zone in force when it was scheduled, whatever the setting becomes', async () => {
    const seen = sectionOf(firstSettings, 'publication');
    const asked = { section: 'publication', name: 'The Desk', timeZone: 'Asia/Tokyo' } as const;
    await done(changeSettings(by(desk.ada.id, at('10:30')), { asked, seen, retiring: [] }));
    const when = { day: DAY, time: '21:00' };
    const { publishAt } = await done(schedule(desk, brief, { when }));
    expect(publishAt).toEqual(moment('12:00'));
  });

  test('is refused to whoever may not publish, for an instant that passed, and for other words', async () => {
    const rosa = by(desk.rosa.id, at('11:00'));
    expect(await schedule(desk, brief, {}, rosa)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const passed = { when: { day: DAY, time: '10:59' } };
    expect(await schedule(desk, brief, passed)).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await schedule(desk, brief, { manifest: 'other' })).toMatchObject({
      refusal: { code: 'stale' },
    });
    expect(await database().schedule.count()).toBe(0);
    expect(await told()).toEqual([]);
  });

  test('is taken off by a publisher, and then never happens', async () => {
    const id = await scheduled();
    await done(takeOffSchedule(by(desk.ada.id, at('11:30')), brief));
    expect(await clock(id, '12:00')).toBe('nothing');
    expect(await versions()).toHaveLength(0);
    expect(await told()).toEqual(['brief-scheduled', 'schedule-taken-off']);
    await done(schedule(desk, brief, {}, by(desk.ines.id, at('11:40'))));
  });

  test('is taken off by a publication of the same words before its instant', async () => {
    const id = await scheduled();
    await done(publishBrief(by(desk.ada.id, at('11:30')), brief, first));
    expect(await clock(id, '12:00')).toBe('nothing');
    expect(await versions()).toHaveLength(1);
    expect(await scheduleRow(id)).toMatchObject({ endedAs: 'taken-off' });
  });

  test('keeps a brief from being returned until it is taken off', async () => {
    await scheduled();
    const outcome = await returnBrief(by(desk.rosa.id, at('11:30')), brief, 'One more source.');
    expect(outcome).toMatchObject({ refusal: { code: 'conflict' } });
  });
});

describe('a schedule whose words lapse', () => {
  const lapse = () => reword(by(desk.tomas.id, at('11:10')), brief, 'Conclusion', 'In short');
  const restore = () => reword(by(desk.tomas.id, at('11:20')), brief, 'In short', 'Conclusion');

  test('is held, recorded once for each lapse, and publishes when the words are back', async () => {
    const id = await scheduled();
    await lapse();
    expect(await clock(id, '11:12')).toBe('held');
    expect(await clock(id, '11:13')).toBe('held');
    await restore();
    expect(await clock(id, '11:21')).toBe('nothing');
    await lapse();
    expect(await clock(id, '11:22')).toBe('held');
    await restore();
    expect(await clock(id, '12:00')).toBe('published');
    expect(await told()).toEqual([
      'brief-scheduled',
      'schedule-held',
      'schedule-held',
      'version-published',
    ]);
  });

  test('is cancelled at its instant, in the words of the rule', async () => {
    const id = await scheduled();
    await reword(by(desk.tomas.id, at('11:10')), brief, '433,200', '433,201');
    const before = await newestEvent();
    expect(await clock(id, '12:00')).toBe('cancelled');
    expect(await clock(id, '12:01')).toBe('nothing');
    expect(await versions()).toHaveLength(0);
    expect(await scheduleRow(id)).toMatchObject({
      endedAs: 'cancelled',
      endReason:
        '1 of 2 claims changed since its approval: 1. No reviewer has signed off these words.',
    });
    expect(await told()).toEqual(['brief-scheduled', 'schedule-cancelled']);
    expect(await toldSince(before)).toContain('Ines: schedule');
  });

  test('is cancelled where other words became ready: nobody scheduled those', async () => {
    const id = await scheduled();
    await lapse();
    await makeReady(desk, brief, '11:30');
    expect(await clock(id, '12:00')).toBe('cancelled');
    expect(await scheduleRow(id)).toMatchObject({
      endReason: 'Other words are ready than those that were scheduled.',
    });
    expect(await versions()).toHaveLength(0);
  });

  test('is cancelled where a claim was objected to though no word changed', async () => {
    const id = await scheduled();
    const objection = { kind: 'request-changes', reason: 'The year is wrong.' } as const;
    await decide(by(desk.rosa.id, at('11:30')), brief, { claimId: 'carried', ...objection });
    expect(await clock(id, '12:00')).toBe('cancelled');
    expect((await scheduleRow(id)).endReason).toContain('changes requested');
  });
});

describe('whoever scheduled a publication', () => {
  test.each([
    ['was suspended', () => suspendMember(by(desk.ada.id, at('11:30')), desk.ines.id)],
    [
      'may not publish any more',
      () => setCapabilities(by(desk.ada.id, at('11:30')), desk.ines.id, ['edit']),
    ],
  ])('has it cancelled where they %s meanwhile', async (_, happens) => {
    const id = await scheduled();
    expect((await happens()).ok).toBe(true);
    expect(await clock(id, '12:00')).toBe('cancelled');
    expect(await scheduleRow(id)).toMatchObject({
      endReason: 'Ines, who scheduled it, may not publish now.',
    });
    expect(await versions()).toHaveLength(0);
  });
});

test('what was scheduled cannot be changed, and an end not undone, not even in the database', async () => {
  const id = await scheduled();
  const change = (data: object) => database().schedule.update({ where: { id }, data });
  await expect(change({ manifestDigest: 'other' })).rejects.toThrow('stays as it was');
  await expect(change({ publishAt: moment('11:30') })).rejects.toThrow('stays as it was');
  await clock(id, '12:00');
  await expect(change({ endedAt: null, endedAs: null })).rejects.toThrow('stays as it was');
  await expect(database().schedule.deleteMany()).rejects.toThrow('stays as it was');
});
