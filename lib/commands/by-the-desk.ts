import { type Tx, transaction } from '../data/transaction.ts';

/**
 * Runs what the desk does by itself, and no member, in one transaction: it looked at a source, or
 * brings to an end what a member asked for and was allowed then.
 */
export function byTheDesk<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(work);
}
