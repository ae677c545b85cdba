import { setTimeout as wait } from 'node:timers/promises';
import { database } from '../database.ts';

/** Resolves as soon as somebody in this database waits for a lock that another transaction holds. */
export async function somebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await database().$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
    // It may take a while, and whoever is waited for needs the processor.
    await wait(10);
  }
}
