import { database } from './database.ts';
import type { Prisma } from './generated/client.ts';

/** What every write takes: proof that it runs inside somebody's transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction: all of it happens, or nothing. Only commands open one.
 * Read committed is enough, because whatever is checked is locked first.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(work, { maxWait: 10_000, timeout: 60_000 });
}
