import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.ts';
import { digestOfFiles, isMadeFrom } from './digest.ts';
import { withLock } from './lock.mjs';
import { root } from './root.ts';
import { say, Trouble } from './say.mjs';

const sources = [
  '{app,components,lib,public}/**/*',
  'prisma/schema/*.prisma',
  '{next.config,postcss.config,instrumentation,proxy}.{js,mjs,ts}',
  'package-lock.json',
];

/**
 * Builds the pages into `folder` where what is there was made from other sources.
 *
 * @param folder `.next` for people; tests build into one of their own, and disturb nobody
 * @throws Trouble with what the build said
 */
export async function ensureBuilt(folder: string): Promise<void> {
  const stamp = join(root, folder, 'made-from');
  const digest = digestOfFiles(
    sources,
    (path) => path.startsWith('lib/data/generated/') || /[.]test[.]tsx?$|\/testing\//.test(path),
  );
  if (isMadeFrom(stamp, digest)) return;
  await withLock(
    join(root, `.data/build${folder}.lock`),
    async () => {
      if (isMadeFrom(stamp, digest)) return;
      say('Building the pages. This takes a minute …');
      rmSync(stamp, { force: true });
      await build(folder);
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(stamp, digest);
    },
    (holder) => say(`Waiting for another Factdesk (process ${holder}) to build the pages …`),
  );
}

async function build(folder: string): Promise<void> {
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    FACTDESK_DIST_DIR: folder,
  });
  if (code !== 0) throw new Trouble(`The pages could not be built:\n${output}`);
}
