import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../data/testing/database.ts';
import { undescribed } from '../../domain/source/source.ts';
import { addCapture } from '../capture/add-capture.ts';
import { markRetracted } from '../health/mark-retracted.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../testing/desk.ts';
import { addSource } from './add-source.ts';
import { findSources, readSources } from './find-sources.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

async function add(title: string): Promise<string> {
  const description = { ...undescribed, type: 'webpage', title };
  const source = {
    kind: 'published' as const,
    description,
    publicDescription: '',
    privateNotes: '',
  };
  return (await done(addSource(by(desk.mina.id, at('09:00')), source))).id;
}

describe('what can be cited', () => {
  test('is found in the library by the beginnings of words, with its captures', async () => {
    const minutes = await add('Minutes of the harbour board');
    await add('Annual report');
    const kept = await done(addCapture(by(desk.mina.id, at('09:10')), minutes, 'Resolved.'));
    const found = await done(findSources(by(desk.mina.id, at('09:20')), 'harb minu'));
    expect(found).toMatchObject([
      { id: minutes, captures: [{ digest: kept.digest, nature: 'readable' }] },
    ]);
    expect(await done(findSources(by(desk.mina.id, at('09:20')), 'pier'))).toEqual([]);
  });

  test('is marked where it was retracted', async () => {
    const minutes = await add('Minutes of the harbour board');
    await done(markRetracted(by(desk.mina.id, at('09:10')), minutes, 'The board took them back.'));
    const found = await done(findSources(by(desk.mina.id, at('09:20')), 'minutes'));
    expect(found).toMatchObject([{ id: minutes, health: 'retracted' }]);
  });

  test('is never more than a menu has room for', async () => {
    for (let number = 1; number <= 10; number += 1) await add(`Report ${number}`);
    expect(await done(findSources(by(desk.mina.id, at('09:20')), ''))).toHaveLength(8);
  });

  test('is read by its id where a colleague has just cited it; what is no id is nobody’s', async () => {
    const id = await add('Minutes');
    const read = await done(readSources(by(desk.mina.id, at('09:20')), [id, 'not an id']));
    expect(read.map((source) => source.id)).toEqual([id]);
  });
});
