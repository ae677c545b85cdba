import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumFlags, ensureChromium, findChromium } from '../scripts/chromium.ts';
import { root } from '../scripts/root.ts';
import type { Variant } from './editor.page.tsx';
import { counts } from './editor.text.ts';
import { percentile, table } from './figures.ts';

const ROUNDS = 3;
const KEYS = 40;
/** A fast typist; long enough for one key to be done with before the next. */
const BETWEEN_KEYS = 120;
const ADDRESS = 'http://bench.example/';

const variants: Array<{ variant: Variant; label: string }> = [
  { variant: 'plain', label: 'plain Tiptap' },
  { variant: 'shared', label: '+ shared document' },
  { variant: 'numbered', label: '+ live numbers' },
  { variant: 'whole', label: 'the writing page' },
];

type Samples = {
  open: number[];
  paint: number[];
  work: number[];
  renumber: number[];
  receive: number[];
};

/**
 * What a key costs in a long brief: in plain Tiptap with the same words, with the shared document
 * bound to it, with live reference numbers, and in the whole writing page. Each is opened anew in
 * every round, in turn, so that a busy moment of the machine burdens all of them alike.
 */
export async function benchEditor(): Promise<void> {
  ensureChromium();
  const folder = await mkdtemp(join(tmpdir(), 'bench-editor-'));
  try {
    await buildPage(folder);
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: chromiumFlags,
    });
    try {
      print(await measureAll(browser, folder));
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'bench'),
    base: '/',
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: join(root, 'bench/editor.html') },
    },
  });
}

async function measureAll(browser: Browser, folder: string): Promise<Map<Variant, Samples>> {
  const all = new Map<Variant, Samples>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { variant, label } of variants) {
      console.error(`Round ${round} of ${ROUNDS}: ${label}`);
      const samples = all.get(variant) ?? {
        open: [],
        paint: [],
        work: [],
        renumber: [],
        receive: [],
      };
      all.set(variant, samples);
      await measure(browser, folder, variant, samples);
    }
  }
  return all;
}

async function measure(
  browser: Browser,
  folder: string,
  variant: Variant,
  samples: Samples,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await serveFrom(page, folder);
  await page.goto(`${ADDRESS}editor.html`);
  samples.open.push(await page.evaluate((which) => window.bench.open(which), variant));
  await page.evaluate(() => window.bench.placeCaret());
  await type(page, 10);
  await page.evaluate(() => window.bench.taken());
  await type(page, KEYS);
  const { paint, work } = await page.evaluate(() => window.bench.taken());
  samples.paint.push(...paint);
  samples.work.push(...work);
  const received = await page.evaluate(() => window.bench.receive());
  if (received !== null) samples.receive.push(received);
  samples.renumber.push(await page.evaluate(() => window.bench.renumber()));
  await page.close();
}

/** The built page is handed over directly, so nothing listens on any port. */
async function serveFrom(page: Page, folder: string): Promise<void> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = await readFile(join(folder, pathname)).catch(() => null);
    const contentType = types[extname(pathname)] ?? 'application/octet-stream';
    await (body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404 }));
  });
}

async function type(page: Page, keys: number): Promise<void> {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10));
    await wait(BETWEEN_KEYS);
  }
}

function print(all: Map<Variant, Samples>): void {
  const plain = all.get('plain');
  const rows = variants.map(({ variant, label }) => {
    const samples = all.get(variant);
    if (!samples || !plain) return [label];
    return [
      label,
      ...[0.5, 0.95].map((share) => beside(samples.paint, plain.paint, share)),
      ...[0.5, 0.95].map((share) => beside(samples.work, plain.work, share)),
      milliseconds(percentile(samples.renumber, 0.5)),
      samples.receive.length > 0 ? milliseconds(percentile(samples.receive, 0.5)) : '–',
      milliseconds(percentile(samples.open, 0.5)),
    ];
  });
  const head = [
    '',
    'key to paint p50',
    'p95',
    'work per key p50',
    'p95',
    'new first citation',
    "somebody else's key",
    'to open',
  ];
  console.log(
    `Typing in a brief of ${counts.words} words with ${counts.citations} citations: ` +
      `${ROUNDS * KEYS} keys each, milliseconds (and as a multiple of plain Tiptap).\n`,
  );
  console.log(table([head, ...rows]));
}

function beside(samples: number[], baseline: number[], share: number): string {
  const value = percentile(samples, share);
  return `${milliseconds(value)} (${(value / percentile(baseline, share)).toFixed(2)})`;
}

function milliseconds(value: number): string {
  return value.toFixed(1);
}
