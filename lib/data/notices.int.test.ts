import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, notify } from './notices.ts';
import { transaction } from './transaction.ts';

const direct = new URL(process.env.DATABASE_URL ?? '');
const wires: Socket[] = [];

/** A way to Postgres that can be cut so that neither side hears of it. */
const wire = createServer((near) => {
  const far = connect(Number(direct.port), direct.hostname);
  near.pipe(far).pipe(near);
  for (const end of [near, far]) end.on('error', () => {});
  wires.push(near, far);
});

beforeEach(() => new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve)));
afterEach(() => {
  for (const end of wires.splice(0)) end.destroy();
  wire.close();
  process.env.DATABASE_URL = direct.href;
});

test('notices are heard again after a connection that fell silent', {
  timeout: 60_000,
}, async () => {
  const address = wire.address();
  if (typeof address !== 'object' || !address) throw new Error('The wire has no port.');
  process.env.DATABASE_URL = Object.assign(new URL(direct), { port: address.port }).href;
  const [heard, missed] = [vi.fn(), vi.fn()];
  const stop = listen(heard, missed);
  await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(1), 50_000);

  process.env.DATABASE_URL = direct.href;
  for (const end of wires) end.unpipe().pause();
  await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(2), 50_000);
  await transaction((tx) => notify(tx, { kind: 'settings' }));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ kind: 'settings' }), 50_000);
  await stop();
});
