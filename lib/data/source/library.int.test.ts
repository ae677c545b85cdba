import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { type LibraryQuery, libraryQuery } from '../../domain/source/library-query.ts';
import { isResolved, type Source, undescribed } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing/database.ts';
import { makeMember } from '../testing/members.ts';
import { libraryPage } from './library.ts';
import { saveSource } from './sources.ts';

let mina: Actor;

beforeEach(async () => {
  await emptyDatabase();
  mina = await makeMember('Mina', ['edit']);
});

type Said = Partial<Omit<Source, 'description'>> & { description?: Partial<Source['description']> };

let minutes = 0;

async function keep({ description, ...said }: Said): Promise<Source> {
  const source: Source = {
    id: randomUUID(),
    kind: 'published',
    placeholder: false,
    aliases: [],
    publicDescription: '',
    ...said,
    description: { ...undescribed, ...description },
  };
  const at = new Date(Date.UTC(2026, 2, 2, 9, minutes++));
  await saveSource(database(), source, '', { memberId: mina.id, at });
  return source;
}

async function titles(asked: Partial<Record<'q' | 'show' | 'kind', string>>): Promise<string[]> {
  const { sources } = await libraryPage(mina, libraryQuery(asked));
  return sources.map(({ source }) => source.description.title || source.publicDescription);
}

describe('the library', () => {
  test('is found by the beginnings of words, without case and accents, newest first', async () => {
    await keep({ description: { title: 'Le café du port', publisher: 'Harbour Gazette' } });
    await keep({ description: { title: 'CAFE owners speak', author: 'Kovac, Mina' } });
    expect(await titles({ q: 'Cafés' })).toEqual([]);
    expect(await titles({ q: 'cafe' })).toEqual(['CAFE owners speak', 'Le café du port']);
    expect(await titles({ q: 'CAFÉ harb' })).toEqual(['Le café du port']);
    await keep({ description: { title: 'Café/bar (closed)', url: 'https://bay.example/lamp' } });
    expect(await titles({ q: 'bar https://bay.example/lamp' })).toEqual(['Café/bar (closed)']);
    expect(await titles({ q: "& | ! :* '" })).toHaveLength(3);
  });

  test('holds back exactly those that nobody could find again', async () => {
    const urls = [
      '',
      ' ',
      'https://pier.example/a',
      ' HTTP://pier.example ',
      'https:// x',
      'ftp://a',
    ];
    const words = ['', ' ', 'said'];
    const kept: Source[] = [];
    for (const placeholder of [false, true]) {
      for (const kind of ['published', 'unpublished'] as const) {
        for (const url of urls) {
          for (const issued of words) {
            const description = { url, issued, title: 'T', publisher: issued, author: 'A' };
            const publicDescription = url.slice(0, 1);
            kept.push(await keep({ placeholder, kind, publicDescription, description }));
          }
        }
      }
    }
    const all: LibraryQuery = libraryQuery({ show: 'unresolved' });
    const [first, second] = [
      await libraryPage(mina, all),
      await libraryPage(mina, { ...all, page: 2 }),
    ];
    const found = [...first.sources, ...second.sources].map(({ source }) => source.id);
    const expected = kept.filter((source) => !isResolved(source)).map(({ id }) => id);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(first.found).toBe(expected.length);
  });

  test('comes page by page, and a page too far is the last', async () => {
    for (let number = 1; number <= 51; number++)
      await keep({ description: { title: `No. ${number}` } });
    expect(await titles({})).toHaveLength(50);
    const last = await libraryPage(mina, { ...libraryQuery({}), page: 9 });
    expect(last).toMatchObject({ page: 2, pages: 2, found: 51 });
    expect(last.sources.map(({ source }) => source.description.title)).toEqual(['No. 1']);
  });

  test('tells the captured from the others', async () => {
    const { id } = await keep({ description: { title: 'Captured' } });
    await keep({ description: { title: 'Bare' } });
    await database().capturedText.create({ data: { digest: 'd', text: 'said' } });
    await database().capture.create({
      data: { sourceId: id, digest: 'd', capturedAt: new Date(0) },
    });
    expect(await titles({ show: 'uncaptured' })).toEqual(['Bare']);
    expect(
      (await libraryPage(mina, libraryQuery({}))).sources.map(({ captures }) => captures),
    ).toEqual([0, 1]);
  });
});
