import { beforeEach, expect, test } from 'vitest';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { signOffBrief } from '../commands/review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
} from '../commands/testing/desk.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { PASSAGE_LIMIT } from '../domain/quotation/passage.ts';
import { briefListPage } from './brief-list-page.ts';
import { briefPage } from './brief-page.ts';
import { structuredData } from './structured-data.ts';

const before = 'Beforehand it was said at length what would be said. '.repeat(40);
const said = 'The ferry carried 433,200 passengers in 2025, more than in the year before.';
const after = ' Afterwards it was said at length what had been said.'.repeat(40);

beforeEach(emptyDatabase);

test('readers get the quotation with at most 300 characters around it, and no more of a capture', async () => {
  const desk = await gatherDesk();
  const captured = `First words. ${before}${said}${after} Last words.`;
  const brief = await submitFerryBrief(desk, '433,200 passengers', captured);
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const { assessment } = await lookAt(by(desk.teru.id, at('10:30')), brief);
  await done(signOffBrief(by(desk.teru.id, at('10:30')), brief, assessment.manifest ?? ''));
  await done(publishBrief(by(desk.ines.id, at('12:00')), brief, { class: 'first', note: '' }));

  const page = await briefPage('did-more-people-take-the-ferry-in-2025');
  if (!page) throw new Error('Nothing was published.');
  const passages = page.edition.content.citations.flatMap(({ passage }) =>
    passage ? [passage] : [],
  );
  expect(passages).toHaveLength(2);
  for (const { before: left, quotation, after: right } of passages) {
    expect(left.length + quotation.length + right.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
  }
  const everything = JSON.stringify([
    page,
    structuredData(page, 'https://desk.example'),
    await briefListPage(1),
  ]);
  expect(everything).toContain('433,200 passengers');
  expect(everything).not.toContain('First words');
  expect(everything).not.toContain('Last words');
  expect(everything.split('Beforehand').length - 1).toBeLessThan(8);
});
