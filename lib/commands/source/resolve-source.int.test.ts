import { beforeEach, describe, expect, test } from 'vitest';
import { sourcesOfBrief } from '../../data/brief/brief-sources.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { citedWorks } from '../../domain/brief/cited-works.ts';
import { undescribed } from '../../domain/source/source.ts';
import { importBrief } from '../brief/import-brief.ts';
import { at, by, done, gatherDesk, lookAt, type TestDesk } from '../testing/desk.ts';
import { addSource } from './add-source.ts';
import { resolveSource } from './resolve-source.ts';

let desk: TestDesk;
let briefId: string;

const text = `Is the lamp new?

Executive summary

The lamp was changed in 2019 [1]. It reaches further [2]. The keeper says so [3] [2].

Conclusion

The lamp is new [3].
`;

const mina = () => by(desk.mina.id, at('11:00'));

/** The brief's works by number, as `id title` of their entries. */
async function works() {
  const { dossier } = await lookAt(mina(), briefId);
  const { references } = dossier.reading;
  return citedWorks(references, await sourcesOfBrief(desk.mina, references, 'UTC'));
}

async function idOf(number: number): Promise<string> {
  const work = (await works()).find((candidate) => candidate.number === number);
  if (!work) throw new Error(`Nothing bears [${number}].`);
  return work.id;
}

async function open(): Promise<string | undefined> {
  const { assessment } = await lookAt(mina(), briefId);
  return assessment.checklist.find(({ rule }) => rule === 'sources-resolved')?.label;
}

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  ({ id: briefId } = await done(importBrief(mina(), text)));
});

describe('a number that came without its source', () => {
  test('is resolved by an address, which is captured', async () => {
    expect(await open()).toBe('3 of 3 sources are unresolved: [1]–[3]');
    const sourceId = await idOf(1);
    const pasted = 'https://harbour.example/log';
    const resolved = await done(resolveSource(mina(), { sourceId, pasted }));
    expect(resolved).toMatchObject({
      isKnown: false,
      source: { id: sourceId, placeholder: false },
    });
    expect(await database().captureRequest.findMany()).toMatchObject([
      { id: resolved.requestId, sourceId, address: pasted },
    ]);
    expect(await open()).toBe('2 of 3 sources are unresolved: [2], [3]');
  });

  test('that is a work of the library becomes one with it, under its number', async () => {
    const known = await done(
      addSource(mina(), {
        kind: 'published',
        description: { ...undescribed, title: 'Log', url: 'https://harbour.example/log' },
        publicDescription: '',
        privateNotes: '',
      }),
    );
    const sourceId = await idOf(3);
    const pasted = 'http://harbour.example/log/#lamp';
    expect(await done(resolveSource(mina(), { sourceId, pasted }))).toMatchObject({
      isKnown: true,
      source: { id: known.id, description: { title: 'Log' } },
    });
    expect((await works()).map(({ id }) => id).at(2)).toBe(known.id);
  });

  test('and another that is the same work bear one number from then on', async () => {
    const [one, two] = [await idOf(1), await idOf(2)];
    const pasted = 'doi:10.1000/lamp';
    await done(resolveSource(mina(), { sourceId: one, pasted }));
    await done(resolveSource(mina(), { sourceId: two, pasted: 'https://doi.org/10.1000/LAMP' }));
    expect((await works()).map(({ number, citedAs }) => [number, citedAs.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const { assessment } = await lookAt(mina(), briefId);
    expect(assessment.checklist.find(({ rule }) => rule === 'sources-resolved')?.label).toBe(
      '1 of 2 sources is unresolved: [2]',
    );
  });

  test('stays as it is when nobody could find what was said, or somebody was quicker', async () => {
    const sourceId = await idOf(1);
    expect(await resolveSource(mina(), { sourceId, pasted: 'the log' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(await open()).toBe('3 of 3 sources are unresolved: [1]–[3]');
    const pasted = 'Log of the lighthouse — Alder Bay Harbour — 2019-06-01';
    const both = await Promise.all([
      resolveSource(mina(), { sourceId, pasted }),
      resolveSource(by(desk.tomas.id, at('11:00')), { sourceId, pasted: 'https://other.example/' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test('is resolved by a member who may correct sources', async () => {
    const sourceId = await idOf(1);
    const ines = by(desk.ines.id, at('11:00'));
    const pasted = 'https://harbour.example/log';
    expect((await resolveSource(ines, { sourceId, pasted })).ok).toBe(false);
  });
});
