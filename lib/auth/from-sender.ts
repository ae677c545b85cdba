import { headers } from 'next/headers';
import { sentFrom } from '../data/sender.ts';
import { plainAddress, SENDER_HEADER } from './network.ts';

/** Runs what the present request asks for, as coming from whoever sent it. */
export async function fromSender<T>(work: () => Promise<T>): Promise<T> {
  const address = (await headers()).get(SENDER_HEADER);
  return sentFrom(address === null ? null : plainAddress(address), work);
}
