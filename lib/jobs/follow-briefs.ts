import { followAllBriefs, followBriefs } from '../commands/brief/follow-briefs.ts';
import type { Work } from '../data/desk/queues.ts';

/** Brings the standing of briefs up to date after something changed it that is no act on them. */
export async function followBriefsWorker(
  { briefIds }: Work['follow-briefs'],
  signal: AbortSignal,
): Promise<void> {
  if (briefIds) await followBriefs(briefIds, signal);
  else await followAllBriefs(signal);
}
