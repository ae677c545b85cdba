import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { followSchedules, publishScheduled } from '../commands/publication/publish-scheduled.ts';
import { takeOffSchedule } from '../commands/publication/take-off-schedule.ts';
import { at, by, done, gatherDesk, reword, type TestDesk } from '../commands/testing/desk.ts';
import { first, readyFerryBrief, schedule, scheduleRow } from '../commands/testing/scheduling.ts';
import { database } from '../data/database.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { somebodyWaits } from '../data/testing/locks.ts';
import { transaction } from '../data/transaction.ts';
import { kill, killAll, startWorker } from './testing/worker-processes.ts';

/** Each of them takes another order. */
const ROUNDS = 4;

/** Processes that begin on a busy machine take their time, and those that wait must not take it. */
const PROCESSES = 280_000;
vi.setConfig({ testTimeout: 300_000 });

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

afterEach(killAll);

/** A brief whose instant, noon of the tests' day, has come for every clock of today. */
async function scheduledBrief(): Promise<{ brief: string; id: string }> {
  const brief = await readyFerryBrief(desk);
  return { brief, id: (await done(schedule(desk, brief))).scheduleId };
}

/** Resolves when the schedule has ended, with how. */
function ended(id: string): Promise<string> {
  return vi.waitUntil(async () => (await scheduleRow(id)).endedAs, {
    timeout: PROCESSES,
    interval: 100,
  });
}

async function publications(): Promise<number> {
  const told = (await auditTrail()).filter(({ kind }) => kind === 'version-published');
  expect(told).toHaveLength(await database().version.count());
  return told.length;
}

test('two servers publish what is scheduled once', async () => {
  const scheduled = await Promise.all([scheduledBrief(), scheduledBrief()]);
  await followSchedules();
  await followSchedules();
  startWorker();
  startWorker();
  expect(await Promise.all(scheduled.map(({ id }) => ended(id)))).toEqual([
    'published',
    'published',
  ]);
  expect(await publications()).toBe(2);
});

test('a server that is killed while it publishes has published nothing, and the next one does', async () => {
  const { id } = await scheduledBrief();
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "AuditHead" FOR UPDATE`;
    const worker = startWorker();
    await somebodyWaits();
    await kill(worker);
  });
  expect(await publications()).toBe(0);
  expect((await scheduleRow(id)).endedAt).toBeNull();
  await followSchedules();
  startWorker();
  startWorker();
  expect(await ended(id)).toBe('published');
  expect(await publications()).toBe(1);
});

test('whatever happens at the instant, there is one version at most, and one end', async () => {
  const noon = new Date(`${at('12:00')}Z`);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { brief, id } = await scheduledBrief();
    const person = by(desk.ada.id, at('12:00'));
    const before = await publications();
    const [one, other, published] = await Promise.all([
      publishScheduled(id, noon),
      publishScheduled(id, noon),
      publishBrief(person, brief, first),
      takeOffSchedule(person, brief),
      reword(by(desk.tomas.id, at('12:00')), brief, '433,200', '999,999'),
    ]);
    const byTheClock = [one, other].filter((outcome) => outcome === 'published').length;
    const made = byTheClock + (published.ok ? 1 : 0);
    expect(made).toBeLessThanOrEqual(1);
    expect(await publications()).toBe(before + made);
    expect((await scheduleRow(id)).endedAs).not.toBeNull();
    const versions = await database().version.findMany({ where: { briefId: brief } });
    expect(JSON.stringify(versions.map(({ edition }) => edition))).not.toContain('999,999');
  }
});
