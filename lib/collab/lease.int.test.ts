import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lease } from './lease.ts';
import { until } from './testing/window.ts';

const direct = new URL(process.env.DATABASE_URL ?? '');
const leases: Lease[] = [];
const wires: Socket[] = [];

/** A way to Postgres that can be cut so that neither side hears of it. */
const wire = createServer((near) => {
  const far = connect(Number(direct.port), direct.hostname);
  near.pipe(far).pipe(near);
  for (const end of [near, far]) end.on('error', () => {});
  wires.push(near, far);
});

beforeEach(() => new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve)));
afterEach(async () => {
  await Promise.all(leases.splice(0).map((lease) => lease.stop()));
  for (const end of wires.splice(0)) end.destroy();
  wire.close();
  process.env.DATABASE_URL = direct.href;
});

/** A process that wants to serve. */
function pursue(onLost = () => {}): Lease {
  const lease = new Lease(() => {}, onLost);
  leases.push(lease);
  lease.start();
  return lease;
}

test('a process that Postgres no longer answers stops serving, and another takes over', async () => {
  const address = wire.address();
  if (typeof address !== 'object' || !address) throw new Error('The wire has no port.');
  process.env.DATABASE_URL = Object.assign(new URL(direct), { port: address.port }).href;
  const sentAway = vi.fn();
  const first = pursue(sentAway);
  await until(() => first.isHeld);
  process.env.DATABASE_URL = direct.href;
  const second = pursue();

  for (const end of wires) end.unpipe().pause();
  await until(() => !first.isHeld);
  expect(sentAway).toHaveBeenCalledTimes(1);
  expect(second.isHeld).toBe(false);

  await first.stop();
  for (const end of wires) end.destroy();
  await until(() => second.isHeld);
});

test('a process that found Postgres silent serves once it answers again', async () => {
  const silent = createServer((near) => void wires.push(near));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (typeof address !== 'object' || !address) throw new Error('The wire has no port.');
  process.env.DATABASE_URL = Object.assign(new URL(direct), { port: address.port }).href;
  const lease = pursue();
  await until(() => wires.length > 0);

  process.env.DATABASE_URL = direct.href;
  await until(() => lease.isHeld);
  silent.close();
});
