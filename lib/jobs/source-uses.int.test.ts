import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markRetracted } from '../commands/health/mark-retracted.ts';
import { by, done } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { usesOf } from '../data/source/source-uses.ts';
import { addPage, approveAll, publishFirst, writeCitingBrief } from './testing/citing.ts';
import { AFTER, type LookedAt, lookedAt, QUOTED, states } from './testing/looked-at.ts';
import { startPages, type TestPages } from './testing/pages.ts';

let pages: TestPages;
let here: LookedAt;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());
beforeEach(async () => {
  here = await lookedAt(pages);
});

describe('where a source is used', () => {
  test('is told for drafts and live versions, claim by claim', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await publishFirst(here.desk, brief);
    const used = {
      sourceId: here.source,
      briefId: brief,
      slug: 'was-it-full',
      headline: 'Was it full?',
    };
    const first = { claim: { id: 'first', number: 1 }, quotation: QUOTED };
    const second = { claim: { id: 'second', number: 2 }, quotation: null };
    expect(await usesOf(here.desk.mina, [here.source])).toEqual([
      { ...used, place: 'draft', ...first },
      { ...used, place: 'draft', ...second },
      { ...used, place: 'live', ...first },
      { ...used, place: 'live', ...second },
    ]);
    expect(await usesOf(here.desk.mina, ['nothing'])).toEqual([]);
  });

  test('is told of an entry by every id that was merged into it', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    const entry = await addPage(here.desk, pages.url('/entry'));
    await database().source.update({ where: { id: here.source }, data: { mergedIntoId: entry } });
    expect(await usesOf(here.desk.mina, [entry])).toHaveLength(2);
    await done(markRetracted(by(here.desk.tomas.id, AFTER), entry, 'Withdrawn.'));
    expect(await states(here, brief)).toEqual(['unreviewed', 'unreviewed']);
  });
});
