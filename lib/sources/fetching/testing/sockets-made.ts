import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Counts every connection that this process begins, wherever it leads, until `stop`. */
export function countSockets(): { made: number; stop(): void } {
  const count = () => {
    counter.made += 1;
  };
  const counter = { made: 0, stop: () => void unsubscribe('net.client.socket', count) };
  subscribe('net.client.socket', count);
  return counter;
}
