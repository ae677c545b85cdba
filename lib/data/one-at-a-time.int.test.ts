import { expect, it, vi } from 'vitest';
import { database } from './database.ts';
import { transaction } from './transaction.ts';

it('lets a transaction ask for several things at once, and gives each its own answer', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  const answers = await transaction((tx) =>
    Promise.all([1, 2, 3].map((number) => tx.$queryRaw`SELECT ${number}::int AS number`)),
  );
  process.off('warning', warned);
  expect(answers).toEqual([[{ number: 1 }], [{ number: 2 }], [{ number: 3 }]]);
  expect(warned).not.toHaveBeenCalled();
});

it('takes a transaction back whole when one of them fails', async () => {
  await expect(
    transaction((tx) =>
      Promise.all([
        tx.$executeRaw`CREATE TABLE half_done ()`,
        tx.$executeRaw`SELECT 1 / 0`,
        tx.$executeRaw`SELECT 1`,
      ]),
    ),
  ).rejects.toThrow('division by zero');
  const tables = await database().$queryRaw`SELECT FROM pg_tables WHERE tablename = 'half_done'`;
  expect(tables).toEqual([]);
});
