import { PrismaClient } from './generated/client.ts';
import { OneAtATime } from './one-at-a-time.ts';

const kept = globalThis as typeof globalThis & { factdeskDatabase?: PrismaClient };

/**
 * The one client of this process, on `DATABASE_URL`. Kept on the global object, because a module
 * may be loaded again while the process lives.
 */
export function database(): PrismaClient {
  kept.factdeskDatabase ??= new PrismaClient({
    adapter: new OneAtATime({ connectionString: databaseUrl(), max: 12 }),
  });
  return kept.factdeskDatabase;
}

/** The address of Postgres; the launcher sets it for the embedded one. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start Factdesk with `npm start`.');
  return url;
}
