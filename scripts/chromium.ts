import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './root.ts';
import { say, Trouble } from './say.mjs';

/** Chromium without a browser around it: half the work for the same pages. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macPrograms = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What a Chromium without a screen of its own needs, and nothing that reaches out of this machine. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine: the one that Playwright brought, or the system's. */
export function findChromium(): string | undefined {
  const programs = names.flatMap(placesOf);
  return [chromium.executablePath(), ...programs, ...macPrograms].find((path) => existsSync(path));
}

function placesOf(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

/**
 * Makes sure that there is a Chromium: its headless shell from Debian's packages where we may install
 * them, else whichever is here, else Playwright's.
 *
 * @throws Trouble where none can be had
 */
export function ensureChromium(): void {
  const mayInstall = isDebian() && process.getuid?.() === 0;
  if (mayInstall && !placesOf(shell).some((path) => existsSync(path))) fromDebian();
  if (findChromium()) return;
  say('Installing Chromium for the browser stories …');
  fromPlaywright();
  if (findChromium()) return;
  throw new Trouble('The browser stories need Chromium, and it could not be installed here.');
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /debian/.test(readFileSync('/etc/os-release', 'utf8'));
}

function fromDebian(): void {
  say('Installing Chromium’s headless shell for the browser stories …');
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', shell);
}

function fromPlaywright(): void {
  run(process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium');
}

function run(program: string, ...args: string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
