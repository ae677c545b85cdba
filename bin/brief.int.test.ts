import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../lib/data/database.ts';
import { emptyDatabase } from '../lib/data/testing/database.ts';
import { makeMember } from '../lib/data/testing/members.ts';
import { harbourWall } from '../lib/document/import/harbour-wall.fixture.ts';
import { runTool } from './testing/run.ts';

const brief = (...args: string[]) => runTool('brief.ts', ...args);

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factdesk-briefs-'));
  await writeFile(file('brief.txt'), harbourWall);
  await writeFile(file('empty.txt'), '');
  await writeFile(file('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await writeFile(file('no-question.txt'), 'Executive summary\n\nSome words.\n');
  await writeFile(file('huge.txt'), Buffer.alloc(50 * 1024 * 1024, 'a'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  await emptyDatabase();
  await makeMember('Mina', ['edit']);
});

describe('brief import and export', () => {
  test('gives a brief back with every word in order', async () => {
    const imported = await brief('import', file('brief.txt'), '--json');
    expect(imported).toMatchObject({ code: 0, err: '' });
    const { slug, headline } = JSON.parse(imported.out);
    expect(harbourWall).toContain(headline);
    const exported = await brief('export', slug, '--format', 'text');
    expect(exported.out.split(/\s+/)).toEqual(harbourWall.trim().split(/\s+/).concat(''));
  });

  test('works in the name of the member that --as names', async () => {
    await makeMember('Tomas', ['edit']);
    await brief('import', file('brief.txt'), '--as', 'tomas@factdesk.example');
    const author = await database().brief.findFirst({ select: { createdBy: true } });
    expect(author?.createdBy.name).toBe('Tomas');
  });

  test.each([
    ['empty.txt', 'empty'],
    ['binary.txt', 'not a text'],
    ['no-question.txt', 'no question'],
    ['huge.txt', 'too long'],
    ['missing.txt', 'no file'],
  ])('refuses %s in one sentence and creates nothing', async (name, words) => {
    const { code, out, err } = await brief('import', file(name), '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await database().brief.count()).toBe(0);
  });

  test.each([
    [['import', 'x.txt', '--colour']],
    [['publish']],
    [['export', 'nothing-here', '--format', 'text']],
    [['export', 'nothing-here', '--format', 'pdf']],
  ])('refuses %j with code 2', async (args) => {
    const { code, err } = await brief(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});
