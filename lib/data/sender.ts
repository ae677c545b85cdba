import { AsyncLocalStorage } from 'node:async_hooks';
import { isIP } from 'node:net';

const senders = new AsyncLocalStorage<string | null>();

/**
 * Runs what somebody asked for from a network address, so that the acts in it keep where they came
 * from. Only `record` reads it: no command knows, and nothing is decided by it. Acts of the command
 * line and of what runs behind the pages come from nowhere.
 */
export function sentFrom<T>(address: string | null, work: () => Promise<T>): Promise<T> {
  return senders.run(address !== null && isIP(address) !== 0 ? address : null, work);
}

/** The address that the present act was asked for from; null where there is none. */
export function sender(): string | null {
  return senders.getStore() ?? null;
}
