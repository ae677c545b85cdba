import type { ServerResponse } from 'node:http';
import { answer } from './answer.ts';

/** A reason why the server is not ready, in words, or null. May fail: then that is the reason. */
export type Check = () => Promise<string | null> | string | null;

const PATIENCE = 2_000;

/**
 * Answers `/live` (the process is up, which this answer shows) and `/ready` (work can be done and
 * is kept; 503 with every reason where not).
 */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  checks: Check[],
): Promise<void> {
  if (path === '/live') return answer(response, 200, 'live');
  const reasons = (await Promise.all(checks.map(run))).filter((reason) => reason !== null);
  if (reasons.length === 0) answer(response, 200, 'ready');
  else answer(response, 503, `not ready: ${reasons.join('; ')}`);
}

async function run(check: Check): Promise<string | null> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('a check did not answer in time'), PATIENCE);
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
