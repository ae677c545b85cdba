import { beforeEach, expect, test } from 'vitest';
import { edit } from '../../prisma/seed/desk.ts';
import { projectBehind } from '../commands/brief/project-document.ts';
import { keepLook } from '../commands/health/keep-look.ts';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { addSourceFrom } from '../commands/source/add-source-from.ts';
import { startImport } from '../commands/source/import-sources.ts';
import { mergeSources } from '../commands/source/merge-sources.ts';
import { resolveSource } from '../commands/source/resolve-source.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { concernedClaims } from '../data/review/concerned-claims.ts';
import { addEntries } from '../data/source/sources.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { undescribed } from '../domain/source/source.ts';
import { importSources } from './import-sources.ts';
import { addPage, approveAll, signOff, writeCitingBrief } from './testing/citing.ts';
import { page } from './testing/means.ts';

/** Each of them takes another order. */
const ROUNDS = 4;

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const url = (round: number) => `https://ferries.example/${round}`;

/** An entry that only stands for a number; gives its id. */
async function addPlaceholder(id: string): Promise<string> {
  const placeholder = { kind: 'published', publicDescription: '', placeholder: true } as const;
  const entry = { id, ...placeholder, description: { ...undescribed, title: 'Source 1' } };
  await addEntries(database(), [entry], {
    memberId: desk.mina.id,
    at: new Date(`${at('08:00')}Z`),
  });
  return id;
}

/** A ready brief is published while its source is retracted, merged, cited and imported. */
async function round(number: number): Promise<void> {
  const mina = by(desk.mina.id, at('11:00'));
  const source = await addPage(desk, url(number));
  const twin = await addPage(desk, `https://twin.example/${number}`);
  const unresolved = await addPlaceholder(crypto.randomUUID());
  const brief = await writeCitingBrief(desk, `Was it ${number}?`, { source }, { source: twin });
  await approveAll(desk, brief);
  await signOff(desk, brief);
  const bibtex = `@misc{a, title={Record}, url={${url(number)}}}\n@misc{b, title={New}, url={https://new.example/${number}}}`;
  const file = new TextEncoder().encode(bibtex);
  const { importId } = await done(startImport(mina, { fileName: 'dues.bib', file }));
  const other = await writeCitingBrief(
    desk,
    `Is it ${number}?`,
    { source },
    { source: unresolved },
  );
  await edit(mina, other, (doc) => doc.getMap('brief').set('headline', `Is it ${number} now?`));
  const asked = { status: 200, finalAddress: url(number), movedForGood: false };
  const retracted = { retraction: 'It was retracted.' };

  await Promise.all([
    publishBrief(by(desk.ines.id, at('11:00')), brief, { class: 'first', note: '' }),
    keepLook(
      { sourceId: source, address: url(number), doi: '' },
      { kind: 'page', read: page('It was a record.', retracted), ...asked, ...retracted },
      mina.now,
    ),
    mergeSources(by(desk.tomas.id, at('11:00')), {
      sourceId: twin,
      intoId: source,
      reason: 'One.',
    }),
    importSources({ importId }, AbortSignal.timeout(60_000)),
    resolveSource(mina, { sourceId: unresolved, pasted: `https://new.example/${number}` }),
    addSourceFrom(mina, `https://new.example/${number}`),
    projectBehind(other),
  ]);

  const concerned = await concernedClaims(database(), [brief, other]);
  const unanswered = concerned.filter((claim) => claim.unanswered.length > 0);
  const isLive = (await database().version.count({ where: { briefId: brief } })) === 1;
  expect(
    unanswered.filter(({ briefId, place }) => briefId === brief && place === 'draft'),
  ).toHaveLength(2);
  expect(unanswered.filter(({ place }) => place === 'live')).toHaveLength(isLive ? 2 : 0);
}

test('whatever happens at the moment of publication, every claim that leans on a retracted source asks again', async () => {
  for (let number = 0; number < ROUNDS; number += 1) await round(number);
  const known = await database().sourceIdentifier.groupBy({ by: ['value'], _count: true });
  expect(known.filter(({ value }) => value.startsWith('https://new.example/'))).toHaveLength(
    ROUNDS,
  );
  const made = await database().source.count({
    where: { mergedIntoId: null, words: { contains: 'new' }, placeholder: false },
  });
  expect(made).toBe(ROUNDS);
});
