import { looksAt } from '../../data/health/source-looks.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

/** Which look at a source is the latest, for whoever waits for the next one; null before the first. */
export function followLooks(
  doing: Doing,
  sourceId: string,
): Promise<Outcome<{ latest: string | null }>> {
  return act(doing, async (tx) => {
    const [latest] = await looksAt(tx, sourceId);
    return accept({ latest: latest?.id ?? null });
  });
}
