import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './address.mjs';
import { ensureDemo } from './postgres/demo.ts';
import { holdCluster } from './postgres/shared.ts';
import { prepareDatabase } from './prepare-database.ts';
import { root } from './root.ts';
import { say } from './say.mjs';
import { keepSecret } from './secret.ts';

/** This checkout's database, up to date. */
export interface Database {
  /** What a process of ours must find in its environment to use it. */
  environment: Record<string, string>;
  /** The process of the embedded Postgres, to watch over. */
  postgres?: number;
  /** Lets go of it; the last one to do so ends the embedded Postgres. */
  close(): Promise<void>;
}

/**
 * Opens the database that DATABASE_URL names, or else the embedded one, and migrates it. An embedded
 * one is a demo: on first use it is filled with the demo publication.
 */
export async function openDatabase(): Promise<Database> {
  const folder = dataFolder(root);
  mkdirSync(folder, { recursive: true });
  const secret = process.env.NEXTAUTH_SECRET || keepSecret(join(folder, 'secret'));
  const given = process.env.DATABASE_URL;
  if (given) {
    tell(await prepareDatabase(given));
    return {
      environment: { DATABASE_URL: given, NEXTAUTH_SECRET: secret, FACTDESK_DEMO: '0' },
      close: async () => {},
    };
  }

  const cluster = await holdCluster(folder);
  try {
    const url = await ensureDemo(cluster, folder, secret);
    tell(await prepareDatabase(url));
    return {
      environment: { DATABASE_URL: url, NEXTAUTH_SECRET: secret, FACTDESK_DEMO: '1' },
      postgres: cluster.pid,
      close: cluster.stop,
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function tell(applied: string[]): void {
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}.`);
}
