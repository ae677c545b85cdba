import { beforeEach, expect, test } from 'vitest';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing/database.ts';
import { transaction } from '../transaction.ts';
import { enqueue } from './queues.ts';

beforeEach(emptyDatabase);

const waiting = () =>
  database().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'capture' ORDER BY created_on`;

test('work is sent when the transaction commits', async () => {
  await transaction((tx) => enqueue(tx, 'capture', { requestId: 'first' }));
  expect(await waiting()).toEqual([{ data: { requestId: 'first' } }]);
});

test('nothing is sent when the transaction rolls back', async () => {
  const failing = transaction(async (tx) => {
    await enqueue(tx, 'capture', { requestId: 'never' });
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow('something else went wrong');
  expect(await waiting()).toEqual([]);
});
