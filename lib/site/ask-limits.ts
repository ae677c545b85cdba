import { count, type Limit, limiter, limitKey } from '../data/rate-limits.ts';

const minute = 60;

/** Somebody who asks much; then many who ask at once, since people have to read it all. */
const ofNetwork: Limit = { name: 'ask', times: 5, seconds: 15 * minute };
const ofAll: Limit = { name: 'ask-all', times: 200, seconds: 60 * minute };

/**
 * Counts a question that would be taken.
 *
 * @returns 0, or the seconds to wait
 */
export async function countQuestion(network: string): Promise<number> {
  return (await count(limiter(ofNetwork), limitKey(network))) || count(limiter(ofAll), 'all');
}
