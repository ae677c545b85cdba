import { setTimeout as wait } from 'node:timers/promises';
import type { OwnPostgres } from '../own-postgres.ts';
import { cpuOfPostgres } from './postgres-cpu.ts';
import type { Brief, MeasuredServer, Member } from './server.ts';
import type { Typist } from './typist.ts';

/** Who types where: in each brief so many typists, and so many others who only look on. */
export type Company = { briefs: readonly Brief[]; typists: number; readers: number };

/** What typing came to. Processors are in percent of one. */
export type TypingFigures = {
  /** From a keystroke to its arrival at each of the others, in milliseconds. */
  delays: number[];
  serverCpu: number;
  postgresCpu: number | null;
  /** Of the process that types, which is the bench's own: near 100 it measures itself. */
  loadCpu: number;
  memory: number;
};

const WARM_UP = 2_000;

/** Lets a company type at a person's speed for a while, everybody with a caret. */
export async function measureTyping(
  server: MeasuredServer,
  { briefs, typists, readers }: Company,
  members: readonly Member[],
  { seconds, postgres }: { seconds: number; postgres: OwnPostgres },
): Promise<TypingFigures> {
  const rooms: Typist[][] = [];
  let seat = 0;
  for (const brief of briefs) {
    const coming = Array.from({ length: typists + readers }, () => {
      seat += 1;
      return server.visit(brief, members[seat % members.length] ?? { cookie: '' });
    });
    rooms.push(await Promise.all(coming));
  }
  const delays: number[] = [];
  const phase = { isMeasured: false };
  for (const room of rooms) listenIn(room, (delay) => phase.isMeasured && delays.push(delay));
  const typing = rooms.flatMap((room) => room.slice(0, typists).map((one, at) => one.type(at)));
  await wait(WARM_UP);

  const before = await readings(server, postgres.pid);
  phase.isMeasured = true;
  await wait(seconds * 1000);
  phase.isMeasured = false;
  const after = await readings(server, postgres.pid);
  for (const typist of rooms.flat()) typist.leave();
  await Promise.all(typing);

  const share = (from: number, to: number) => (100 * (to - from)) / (after.at - before.at);
  return {
    delays,
    serverCpu: share(before.server.cpu, after.server.cpu),
    postgresCpu:
      before.postgres === null || after.postgres === null
        ? null
        : share(before.postgres, after.postgres),
    loadCpu: share(before.load, after.load),
    memory: after.server.memory,
  };
}

/** Tells how long each keystroke took to each of the others in the room. */
function listenIn(room: readonly Typist[], onDelay: (delay: number) => void): void {
  const byClient = new Map(room.map((typist) => [typist.doc.clientID, typist]));
  for (const listener of room) {
    listener.onSpans = (spans) => {
      const now = performance.now();
      for (const { client, from, to } of spans) {
        const typist = byClient.get(client);
        if (!typist || typist === listener) continue;
        for (let clock = from; clock < to; clock += 1) {
          const typedAt = typist.typedAt(clock);
          if (typedAt !== undefined) onDelay(now - typedAt);
        }
      }
    };
  }
}

async function readings(server: MeasuredServer, postgres: number) {
  const { user, system } = process.cpuUsage();
  return {
    at: performance.now(),
    load: (user + system) / 1000,
    postgres: cpuOfPostgres(postgres),
    server: await server.meter(),
  };
}
