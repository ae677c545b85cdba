import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { root } from '../root.ts';
import { CatalogAdapter } from './catalog-adapter.ts';

const schemaFolder = join(root, 'prisma/schema');

/**
 * The SQL that would bring a database to the Prisma schema; empty where the two agree.
 *
 * Only what a Prisma schema can say is compared: triggers, checks, functions and indexes with
 * conditions are the migrations' own, and are neither missed nor removed.
 *
 * @param url a database with every migration applied
 */
export async function schemaDifference(url: string): Promise<string> {
  await loadEngine();
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => join(schemaFolder, name))
    .map((path) => ({ path, content: readFileSync(path, 'utf8') }));

  const catalog = new CatalogAdapter(url);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(catalog);
    const comparer = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
    const { stdout } = await comparer.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
    });
    return withoutEmptyMark(stdout ?? '');
  } finally {
    await catalog.close();
  }
}

function withoutEmptyMark(script: string): string {
  return script.trim() === '-- This is an empty migration.' ? '' : script.trim();
}

let loaded: Promise<void> | undefined;

/** Loads the engine once: a second time would cut off its first memory from under it. */
function loadEngine(): Promise<void> {
  loaded ??= joinEngine();
  return loaded;
}

/** The engine comes as a module for bundlers; Node needs its two halves joined by hand. */
async function joinEngine(): Promise<void> {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const file = fileURLToPath(import.meta.resolve(name)).replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': engine,
  });
  // Where the engine says why it gave up; without this all that one sees is a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === 'function') begin();
}
