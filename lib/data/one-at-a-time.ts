import { PrismaPg } from '@prisma/adapter-pg';
import type { Transaction } from '@prisma/driver-adapter-utils';

/**
 * Prisma's way to Postgres, kept to one query at a time within a transaction. Prisma asks for several
 * relations at once there; one connection answers one after the other anyway, and `pg` will stop
 * keeping the line for those who do not.
 */
export class OneAtATime extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => inLine(await start(isolation));
    return adapter;
  }
}

function inLine(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const afterTheLast = <T>(query: () => Promise<T>): Promise<T> => {
    const answer = last.then(query);
    last = answer.catch(() => {});
    return answer;
  };
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (query) => afterTheLast(() => queryRaw(query));
  transaction.executeRaw = (query) => afterTheLast(() => executeRaw(query));
  return transaction;
}
