import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.ts';
import { createDatabase, dropDatabase } from './postgres/for-tests.ts';
import { schemaDifference } from './schema/difference.ts';

const begin = 'CREATE TABLE word (id int); INSERT INTO word VALUES (1);';

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'factdesk-migrations-'));
  url = Object.assign(new URL(inject('template')), { pathname: 'factdesk_migrations' }).href;
  await createDatabase(inject('template'), 'factdesk_migrations');
});

afterEach(async () => {
  await dropDatabase(inject('template'), 'factdesk_migrations');
  rmSync(folder, { recursive: true });
});

function write(name: string, script: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), script);
}

async function query(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating', () => {
  it('applies what is new in order, once', async () => {
    write('2_more', 'INSERT INTO word VALUES (2);');
    write('1_begin', begin);
    expect(await migrate(url, folder)).toEqual(['1_begin', '2_more']);
    write('3_last', 'INSERT INTO word VALUES (3);');
    expect(await migrate(url, folder)).toEqual(['3_last']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await query('SELECT id FROM word ORDER BY id')).toEqual([
      { id: 1 },
      { id: 2 },
      { id: 3 },
    ]);
  });

  it('records what it applied as Prisma does', async () => {
    write('1_begin', begin);
    await migrate(url, folder);
    expect(await query('SELECT * FROM _prisma_migrations')).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(begin).digest('hex'),
        migration_name: '1_begin',
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  it('keeps nothing of a migration that fails, and all of those before it', async () => {
    write('1_begin', begin);
    write('2_broken', 'INSERT INTO word VALUES (2); SELECT nonsense;');
    await expect(migrate(url, folder)).rejects.toThrow(
      /2_broken failed.*"nonsense" does not exist/,
    );
    expect(await query('SELECT id FROM word')).toEqual([{ id: 1 }]);
    write('2_broken', 'INSERT INTO word VALUES (4);');
    expect(await migrate(url, folder)).toEqual(['2_broken']);
  });

  it('refuses a database that took another version of a migration', async () => {
    write('1_begin', begin);
    await migrate(url, folder);
    write('1_begin', `${begin} -- edited`);
    await expect(migrate(url, folder)).rejects.toThrow(
      'edited after the database took it: 1_begin',
    );
  });

  it('refuses a database that a newer Factdesk has migrated', async () => {
    write('1_begin', begin);
    await migrate(url, folder);
    rmSync(join(folder, '1_begin'), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow('does not know 1_begin');
  });

  it('lets several processes start at once', async () => {
    write('1_begin', begin);
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
    expect(applied.flat()).toEqual(['1_begin']);
  });

  it('says which database is out of reach, without its password', async () => {
    const nowhere = 'postgresql://desk:secret@127.0.0.1:1/factdesk';
    await expect(migrate(nowhere, folder)).rejects.toThrow(
      /^The database at 127.0.0.1:1\/factdesk can't be reached: (?!.*secret)/,
    );
  });
});

describe('the difference between a database and the schema', () => {
  it('is what a change by hand has added or taken away', async () => {
    await migrate(url);
    expect(await schemaDifference(url)).toBe('');
    await query('CREATE TABLE stray (id int PRIMARY KEY)');
    expect(await schemaDifference(url)).toContain('DROP TABLE "stray"');
  });
});
