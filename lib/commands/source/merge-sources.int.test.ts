import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { libraryPage } from '../../data/source/library.ts';
import { sourcesById } from '../../data/source/sources.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { libraryQuery } from '../../domain/source/library-query.ts';
import { undescribed } from '../../domain/source/source.ts';
import { addCapture } from '../capture/add-capture.ts';
import { readCapture } from '../capture/read-capture.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { addSource, correctSource, type SourceInput } from './add-source.ts';
import { addSourceFrom } from './add-source-from.ts';
import { identifyEntries } from './identify-entries.ts';
import { mergeSources } from './merge-sources.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const work = (description: Partial<SourceInput['description']>): SourceInput => ({
  kind: 'published',
  description: { ...undescribed, type: 'webpage', ...description },
  publicDescription: '',
  privateNotes: '',
});

const mina = () => by(desk.mina.id, at('11:00'));
const add = (description: Partial<SourceInput['description']>) =>
  done(addSource(mina(), work(description)));
const reason = 'The same table, printed twice.';

async function entries(): Promise<string[]> {
  const { sources } = await libraryPage(desk.mina, libraryQuery({}));
  return sources.map(({ source }) => source.id);
}

describe('a brief that cites an entry which is merged', () => {
  test('keeps its approvals, its digests and its checked quotations', async () => {
    const briefId = await submitFerryBrief(desk);
    const rosa = by(desk.rosa.id, at('10:00'));
    await decide(rosa, briefId);
    const approved = await lookAt(rosa, briefId);
    expect(approved.assessment.claims.map(({ state }) => state)).toEqual(['approved', 'approved']);
    const [cited] = approved.dossier.sources;
    if (!cited) throw new Error('The brief cites nothing.');

    const other = await add({ title: 'The record year', url: 'https://archive.example/record' });
    const merged = await done(
      mergeSources(mina(), { sourceId: cited.id, intoId: other.id, reason }),
    );
    expect(merged).toMatchObject({ id: other.id, aliases: [cited.id] });

    const after = await lookAt(rosa, briefId);
    expect(after.assessment.claims.map(({ state, digest }) => [state, digest])).toEqual(
      approved.assessment.claims.map(({ state, digest }) => [state, digest]),
    );
    expect(after.assessment.claims.map(({ checks }) => checks.map(({ check }) => check))).toEqual([
      ['verified'],
      ['verified'],
    ]);
    expect(after.assessment.content?.sources).toMatchObject([
      { number: 1, id: other.id, aliases: [cited.id], description: { publisher: 'Bay Ferries' } },
    ]);
    expect(after.dossier.evidenceHands).toContain(desk.mina.id);
  });
});

describe('two entries that are merged', () => {
  test('are found under either id, with the captures of both and all addresses', async () => {
    const one = await add({ title: 'Minutes', url: 'https://council.example/minutes' });
    const other = await add({
      title: 'Minutes again',
      url: 'https://town.example/m/1',
      doi: '10.1000/m',
    });
    const { digest } = await done(addCapture(mina(), other.id, 'Eleven in favour.'));
    await done(mergeSources(mina(), { sourceId: other.id, intoId: one.id, reason }));

    expect(await entries()).toEqual([one.id]);
    const [entry, ...rest] = await sourcesById(database(), [other.id, one.id]);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      id: one.id,
      aliases: [other.id],
      description: { doi: '10.1000/m' },
    });
    for (const id of [one.id, other.id]) {
      expect(await done(readCapture(mina(), id, digest))).toEqual({ text: 'Eleven in favour.' });
    }
    for (const pasted of [
      'http://town.example/m/1/',
      'doi:10.1000/M',
      'https://council.example/minutes',
    ]) {
      expect(await done(addSourceFrom(mina(), pasted))).toMatchObject({
        isNew: false,
        source: { id: one.id },
      });
    }
    const { digest: later } = await done(addCapture(mina(), other.id, 'Twelve in favour.'));
    expect(await done(readCapture(mina(), one.id, later))).toEqual({ text: 'Twelve in favour.' });
    const [last] = (await auditTrail()).toReversed();
    expect(last).toMatchObject({ kind: 'capture-added', details: { sourceId: one.id } });
  });

  test('are one entry however long the chain, and never a circle', async () => {
    const made = await Promise.all(['a', 'b', 'c', 'd'].map((title) => add({ title })));
    const [a, b, c, d] = made.map(({ id }) => id);
    if (!a || !b || !c || !d) throw new Error('not four');
    await done(mergeSources(mina(), { sourceId: a, intoId: b, reason }));
    await done(mergeSources(mina(), { sourceId: b, intoId: c, reason }));
    await done(mergeSources(mina(), { sourceId: d, intoId: a, reason }));
    expect(await entries()).toEqual([c]);
    const [entry] = await sourcesById(database(), [a]);
    expect(entry?.aliases.toSorted()).toEqual([a, b, d].toSorted());
    expect(await mergeSources(mina(), { sourceId: c, intoId: a, reason })).toMatchObject({
      refusal: { code: 'conflict' },
    });
  });

  test('end as one when they are merged both ways, and in chains, at once', async () => {
    for (let round = 0; round < 5; round++) {
      const made = await Promise.all(['a', 'b', 'c'].map((title) => add({ title })));
      const [a, b, c] = made.map(({ id }) => id);
      if (!a || !b || !c) throw new Error('not three');
      const pairs = [
        [a, b],
        [b, a],
        [b, c],
        [c, a],
      ] as const;
      const outcomes = await Promise.all(
        pairs.map(([sourceId, intoId], index) =>
          mergeSources(by((index % 2 ? desk.mina : desk.tomas).id, at('11:00')), {
            sourceId,
            intoId,
            reason,
          }),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
      const found = await sourcesById(database(), [a, b, c]);
      expect(found).toHaveLength(1);
      expect([found[0]?.id, ...(found[0]?.aliases ?? [])].toSorted()).toEqual([a, b, c].toSorted());
    }
  });

  test('keep the real work where the other only stands for a number', async () => {
    const real = await add({ title: 'Minutes', url: 'https://council.example/minutes' });
    const number = await add({ title: 'Source 2 of “A brief”' });
    await database().source.update({ where: { id: number.id }, data: { placeholder: true } });
    const merged = await done(
      mergeSources(mina(), { sourceId: real.id, intoId: number.id, reason }),
    );
    expect(merged).toMatchObject({ id: real.id, aliases: [number.id], placeholder: false });
  });

  test('are merged by those who may, and with a reason', async () => {
    const [one, other] = [await add({ title: 'a' }), await add({ title: 'b' })];
    const asked = { sourceId: one.id, intoId: other.id };
    const ines = by(desk.ines.id, at('11:00'));
    expect((await mergeSources(ines, { ...asked, reason })).ok).toBe(false);
    expect((await mergeSources(mina(), { ...asked, reason: ' ' })).ok).toBe(false);
    expect((await mergeSources(mina(), { ...asked, intoId: one.id, reason })).ok).toBe(false);
    expect(await entries()).toHaveLength(2);
  });
});

describe('one entry for each work', () => {
  test('comes of two members who add the same address at once', async () => {
    const addresses = ['https://pier.example/a', 'http://PIER.example/a/?utm_source=x#b'];
    for (let round = 0; round < 5; round++) {
      const added = await Promise.all(
        [desk.mina, desk.tomas, desk.rosa].map((member, index) =>
          done(
            addSourceFrom(
              by(member.id, at('11:00')),
              `${addresses[index % 2]}`
                .replace('pier', `pier-${round}`)
                .replace('PIER', `PIER-${round}`),
            ),
          ),
        ),
      );
      expect(new Set(added.map(({ source }) => source.id)).size).toBe(1);
      expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(added.filter(({ requestId }) => requestId !== null)).toHaveLength(1);
    }
    expect(await database().captureRequest.count()).toBe(5);
  });

  test('is given to whoever describes a known work, as it is', async () => {
    const one = await add({ title: 'Minutes', url: 'https://council.example/minutes' });
    const again = await add({ title: 'Other words', url: 'http://council.example/minutes/' });
    expect(again).toMatchObject({ id: one.id, isNew: false, description: { title: 'Minutes' } });
    const trail = await auditTrail();
    expect(trail.filter(({ kind }) => kind === 'source-added')).toHaveLength(1);
  });

  test('is kept by refusing the address of another, with the way to merge the two', async () => {
    const one = await add({ title: 'Minutes', url: 'https://council.example/minutes' });
    const other = await add({ title: 'Minutes again' });
    const refused = await correctSource(
      mina(),
      other.id,
      work({ title: 'M', url: 'http://council.example/minutes' }),
    );
    expect(refused).toMatchObject({
      refusal: { code: 'conflict', href: `/desk/sources/${other.id}?with=${one.id}#merge` },
    });
    expect((await sourcesById(database(), [other.id]))[0]?.description.title).toBe('Minutes again');
  });

  test('lets go of an address that was wrong', async () => {
    const one = await add({ title: 'Minutes', url: 'https://council.example/wrong' });
    await done(
      correctSource(
        mina(),
        one.id,
        work({ title: 'Minutes', url: 'https://council.example/right' }),
      ),
    );
    expect(await done(addSourceFrom(mina(), 'https://council.example/right'))).toMatchObject({
      isNew: false,
    });
    expect(await done(addSourceFrom(mina(), 'https://council.example/wrong'))).toMatchObject({
      isNew: true,
    });
  });

  test('is known by its address when it is from before works were identified', async () => {
    const one = await add({ title: 'Minutes', url: 'https://council.example/minutes' });
    const twin = await add({ title: 'Minutes again' });
    await database().sourceIdentifier.deleteMany();
    const description = { ...twin.description, url: 'http://council.example/minutes/' };
    const younger = { description, createdAt: new Date() };
    await database().source.update({ where: { id: twin.id }, data: younger });
    await identifyEntries();
    await identifyEntries();
    const known = await done(addSourceFrom(mina(), 'https://council.example/minutes'));
    expect(known).toMatchObject({ isNew: false, source: { id: one.id } });
  });

  test('is not made of words alone', async () => {
    const one = await done(addSourceFrom(mina(), 'Minutes of the council, 2024'));
    const other = await done(addSourceFrom(mina(), 'Minutes of the council, 2024'));
    expect(one.source.id).not.toBe(other.source.id);
    expect(one.requestId).toBeNull();
  });
});
