import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../say.mjs';
import type { Account } from './account.ts';

/**
 * Creates an empty Postgres in `data`. It appears there finished or not at all, so that a process
 * killed half-way leaves nothing that looks like a database.
 *
 * @throws Trouble with what initdb said
 */
export function createData(initdb: string, account: Account, data: string, password: string): void {
  const unfinished = `${data}.unfinished`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.give(unfinished);
  account.give(passwordFile);
  try {
    const [program, args] = account.command(initdb, [
      `--pgdata=${unfinished}`,
      '--username=factdesk',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of words on every machine, whichever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ]);
    const made = spawnSync(program, args, {
      ...account.identity,
      cwd: dirname(data),
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      throw new Trouble(`Postgres could not create its data in ${data}:\n${made.stderr}`, {
        cause: made.error,
      });
    }
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
