import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../say.mjs';

/**
 * The account that Postgres runs under. It refuses to run as root, so root starts it as `nobody`.
 * Everybody else runs it as themselves.
 */
export interface Account {
  /** The command that runs `program` under this account. */
  command(program: string, args: string[]): [program: string, args: string[]];
  /** What `spawn` must be told so that the command runs under this account. */
  identity: { uid?: number; gid?: number };
  /** Hands a file or folder to this account. */
  give(path: string): void;
}

/** An account that every system has, and that owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 };

/**
 * Chooses the account for a Postgres with this program and this data: whoever owns the data, if it
 * exists.
 *
 * @throws Trouble where root has no way to lend another account access to the two
 */
export function chooseAccount(program: string, data: string): Account {
  if (process.getuid?.() !== 0) {
    return { command: (path, args) => [path, args], identity: {}, give: () => {} };
  }
  const { uid, gid } = existsSync(data) ? statSync(data) : nobody;
  const give = (path: string) => chownSync(path, uid, gid);
  const plain: Account = { command: (path, args) => [path, args], identity: { uid, gid }, give };
  const capable: Account = {
    command: (path, args) => ['setpriv', [...privileges(uid, gid), path, ...args]],
    identity: {},
    give,
  };
  const account = [plain, capable].find((candidate) => reaches(candidate, program, dirname(data)));
  if (account) return account;
  throw new Trouble(
    `Postgres refuses to run as root, and other accounts can't pass through ${dirname(data)}. ` +
      'Open the folder to them (chmod o+x), start Factdesk as another user, or set DATABASE_URL.',
  );
}

/** What lets an account pass through folders that are closed to it, and nothing else of root's. */
function privileges(uid: number, gid: number): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
}

function reaches(account: Account, program: string, folder: string): boolean {
  const script = 'cd -- "$1" && exec "$2" --version';
  const [path, args] = account.command('/bin/sh', ['-c', script, 'sh', folder, program]);
  return spawnSync(path, args, { ...account.identity, stdio: 'ignore' }).status === 0;
}
