import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.ts';
import { digestOfFiles, isMadeFrom } from './digest.ts';
import { withLock } from './lock.mjs';
import { root } from './root.ts';
import { say, Trouble } from './say.mjs';

const stamp = join(root, 'lib/data/generated/made-from');

/** What keeps Prisma's tools from asking its makers' servers for programs and news. */
const prismaStaysHome = {
  PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

/**
 * Writes the Prisma client again where the schema has changed since.
 *
 * @throws Trouble with what Prisma said
 */
export async function ensureGenerated(): Promise<void> {
  const digest = digestOfFiles([
    'prisma/schema/*.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ]);
  if (isMadeFrom(stamp, digest)) return;
  await withLock(join(root, '.data/generate.lock'), async () => {
    if (isMadeFrom(stamp, digest)) return;
    say('Generating the database client …');
    rmSync(stamp, { force: true });
    const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate'], {
      ...process.env,
      ...prismaStaysHome,
    });
    if (code !== 0) throw new Trouble(`The database client could not be generated:\n${output}`);
    writeFileSync(stamp, digest);
  });
}
