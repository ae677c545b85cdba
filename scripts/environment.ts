import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { parseEnv } from '../lib/env.ts';
import { dataFolder } from './address.mjs';
import { root } from './root.ts';
import { Trouble } from './say.mjs';

/**
 * Checks all that Factdesk reads from its environment, before anything is done.
 *
 * @throws Trouble with exit code 2, naming every variable that is broken
 */
export function checkEnvironment(): void {
  // What we bring along ourselves need not be set.
  const parsed = parseEnv({
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded',
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || 'one that is kept in the data folder',
  });
  const problems = parsed.ok ? [] : parsed.problems;

  const folder = dataFolder(root);
  if (existsSync(folder) && !isOurs(folder)) {
    problems.push(`FACTDESK_DATA_DIR must be a folder that you may write in, and ${folder} is not`);
  }
  if (problems.length === 0) return;
  throw new Trouble(`Factdesk can't start:\n${problems.map((text) => `  ${text}`).join('\n')}`, {
    exitCode: 2,
  });
}

function isOurs(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
