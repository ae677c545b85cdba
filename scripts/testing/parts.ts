import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.ts';
import { ended, runNode, startNode } from '../child.ts';
import { ensureChromium } from '../chromium.ts';
import { migrate } from '../migrate.ts';
import { createDatabase, testPostgres } from '../postgres/for-tests.ts';
import type { TemporaryCluster } from '../postgres/temporary.ts';
import { root } from '../root.ts';
import { Trouble } from '../say.mjs';
import { schemaDifference } from '../schema/difference.ts';
import { reported } from './report.ts';
import { broken, holds, type Tally } from './tally.ts';

/** What the parts share. */
export interface Bench {
  /** A Postgres for all of them, and with it a folder that is gone afterwards. */
  cluster: TemporaryCluster;
  /** Files to keep to, as given on the command line; all where there are none. */
  files: string[];
}

export interface Part {
  name: string;
  run(bench: Bench): Promise<Tally>;
}

/** Everything that `npm test` does, in order. */
export const parts: Part[] = [
  { name: 'lint', run: () => check('node_modules/@biomejs/biome/bin/biome', 'check') },
  { name: 'types', run: () => writeRouteTypes().then(() => checkTypes('.')) },
  { name: 'domain-types', run: () => checkTypes('lib/domain') },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'drift', run: checkDrift },
  { name: 'unit', run: (bench) => runVitest(['unit', 'unit-sources'], bench) },
  { name: 'int', run: (bench) => runVitest(['int'], bench) },
  { name: 'rush', run: () => check('bench/rush/run.ts', '--seconds=35') },
  { name: 'build', run: () => ensureBuilt('.next-test').then(() => holds) },
  { name: 'torture', run: () => check('bench/torture/run.ts', '--cycles=3', '--clients=3') },
  { name: 'stories', run: runStories },
];

/** Runs a program, which says on the terminal what it finds wrong. */
async function check(program: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await runNode([program, ...args], process.env, { aloud: true });
  return code === 0 ? holds : broken('its output ends', output);
}

/**
 * Next writes the types of the pages' addresses beside the pages that it builds; tsconfig.json reads
 * both places, and either may be missing or old.
 */
async function writeRouteTypes(): Promise<void> {
  for (const pages of ['.next-test', '.next']) {
    const env = { ...process.env, FACTDESK_DIST_DIR: pages };
    const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'typegen'], env);
    if (code !== 0) throw new Trouble(output);
  }
}

function checkTypes(project: string): Promise<Tally> {
  return check(
    'node_modules/typescript/bin/tsc',
    ...['--noEmit', '--incremental', 'false', '--project', project],
  );
}

function checkBoundaries(): Promise<Tally> {
  const places = ['app', 'components', 'lib', 'bin', 'bench', 'e2e', 'prisma', 'scripts'];
  return check(
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config=.dependency-cruiser.mjs',
    ...places,
    'server.ts',
    'start.mjs',
  );
}

/** The migrations, applied to an empty database, must give what the Prisma schema says. */
async function checkDrift({ cluster }: Bench): Promise<Tally> {
  await createDatabase(cluster.url('postgres'), 'factdesk_drift');
  const url = cluster.url('factdesk_drift');
  await migrate(url);
  const missing = await schemaDifference(url);
  if (!missing) return holds;
  throw new Trouble(
    `The migrations do not say what prisma/schema says. Missing from them:\n${missing}\nWrite the migration with: node start.mjs migration NAME`,
  );
}

async function runVitest(projects: string[], { cluster, files }: Bench): Promise<Tally> {
  const report = join(cluster.folder, `${projects.join('-')}.json`);
  const child = startNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(files.length > 0 ? ['--passWithNoTests', ...files] : []),
    ],
    { env: { ...process.env, [testPostgres]: cluster.url('postgres') } },
  );
  return reported(report, await ended(child));
}

async function runStories({ cluster, files }: Bench): Promise<Tally> {
  ensureChromium();
  const report = join(cluster.folder, 'stories.json');
  const child = startNode(
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--reporter=list,json',
      ...(files.length > 0 ? ['--pass-with-no-tests', ...files] : []),
    ],
    {
      env: {
        ...process.env,
        [testPostgres]: cluster.url('postgres'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  );
  const tally = reported(report, await ended(child));
  if (tally.failed === 0) rmSync(join(root, 'test-results'), { recursive: true, force: true });
  return tally;
}
