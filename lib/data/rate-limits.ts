import { createHash } from 'node:crypto';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { databaseUrl } from './database.ts';

const kept = globalThis as typeof globalThis & { factdeskLimits?: pg.Pool };

/** Connections of their own: the package speaks SQL, and counting must not wait for other work. */
function pool(): pg.Pool {
  if (!kept.factdeskLimits) {
    kept.factdeskLimits = new pg.Pool({
      connectionString: databaseUrl(),
      max: 2,
      allowExitOnIdle: true,
    });
    // An idle connection that breaks is replaced at the next count.
    kept.factdeskLimits.on('error', () => {});
  }
  return kept.factdeskLimits;
}

/** So many times in so many seconds, for each key. */
export type Limit = { name: string; times: number; seconds: number };

const limiters = new Map<Limit, RateLimiterPostgres>();

/** What counts under a limit; made once. */
export function limiter(limit: Limit): RateLimiterPostgres {
  const made = limiters.get(limit) ?? makeLimiter(limit);
  limiters.set(limit, made);
  return made;
}

/** A digest, because an address may be longer than a key, and needs no second place to be kept. */
export function limitKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function makeLimiter({ name, times, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
  });
}

/**
 * Counts one more time for the key. Gives 0 when the limit allows it, and otherwise the seconds
 * until it will; those do not grow by asking again.
 */
export async function count(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached;
    return Math.max(1, Math.ceil(reached.msBeforeNext / 1000));
  }
}
