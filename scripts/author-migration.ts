import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { live } from './lifetime.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { startTemporaryCluster, type TemporaryCluster } from './postgres/temporary.ts';
import { say, Trouble } from './say.mjs';
import { schemaDifference } from './schema/difference.ts';

// `node start.mjs migration NAME` writes the next migration: what is in prisma/schema and not yet in
// prisma/migrations. Triggers and checks are then added to it by hand.

const [name = ''] = process.argv.slice(2);
let starting: Promise<TemporaryCluster> | undefined;

await live(author, {
  codeOnSignal: 130,
  release: async () => {
    const cluster = await starting?.catch(() => undefined);
    await cluster?.stop();
  },
});

async function author(): Promise<number> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Trouble('Name it in lower case, as in: node start.mjs migration add_topics', {
      exitCode: 2,
    });
  }
  starting = startTemporaryCluster();
  const url = (await starting).url('postgres');
  await migrate(url);
  const script = await schemaDifference(url);
  if (script === '')
    say('The migrations already say all that the schema says. Nothing was written.');
  else console.log(write(script));
  return 0;
}

function write(script: string): string {
  const lock = join(migrationsFolder, 'migration_lock.toml');
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${moment}_${name}`);
  const file = join(folder, 'migration.sql');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${script}\n`);
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return file;
}
