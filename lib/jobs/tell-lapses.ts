import { tellLapses } from '../commands/review/tell-lapses.ts';
import type { Work } from '../data/desk/queues.ts';

/** The worker of the queue `tell-lapses`: what has not come back by now is told to whom it concerns. */
export async function lapsesTeller({ briefId }: Work['tell-lapses']): Promise<void> {
  await tellLapses(briefId, new Date());
}
