import '../../fetching/testing/environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archivedCopies } from '../../services/archived-copies.ts';
import { describeDoi } from '../../services/doi.ts';
import { outsideAt, putCopies, putDoi } from './outside.ts';
import { type Press, startPress } from './press.ts';

const { signal } = new AbortController();
const page = 'https://gazette.example/ferry?year=2026';
let press: Press;

beforeAll(async () => {
  press = await startPress();
  Object.assign(process.env, outsideAt(press));
});
afterAll(() => press.stop());

describe('a press that stands for the registries and archives of the world', () => {
  it('knows the DOIs that were registered, and what became of them', async () => {
    putDoi(press, '10.5555/tides', { title: 'Tides of Alder Bay' });
    putDoi(press, '10.5555/ebb', { title: 'Ebb' }, 'retraction');
    expect(await describeDoi('10.5555/tides', signal)).toMatchObject({
      findings: expect.arrayContaining([
        { field: 'title', value: 'Tides of Alder Bay', from: 'doi' },
      ]),
      retraction: null,
    });
    expect((await describeDoi('10.5555/ebb', signal))?.retraction).toContain('was retracted');
    expect(await describeDoi('10.5555/flood', signal)).toBeNull();
  });

  it('has the copies that were put there', async () => {
    const copies = {
      wayback: 'https://web.archive.example/1',
      archiveToday: 'https://today.example/1',
    };
    putCopies(press, page, copies);
    expect(await archivedCopies(page, signal)).toEqual(copies);
    putCopies(press, page, { archiveToday: copies.archiveToday });
    expect(await archivedCopies(page, signal)).toEqual({ ...copies, wayback: null });
  });
});
