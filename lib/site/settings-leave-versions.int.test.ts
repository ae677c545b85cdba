import { beforeEach, expect, it } from 'vitest';
import { changeSettings } from '../commands/publication/change-settings.ts';
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
  type TestDesk,
} from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { readPublication } from '../data/publication/publication-settings.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { NOT_CONFIRMED } from '../domain/claim/verdict.ts';
import { type SettingsValue, sectionOf } from '../domain/publication/settings-section.ts';
import { briefPage } from './brief-page.ts';
import { structuredData } from './structured-data.ts';

let desk: TestDesk;
let slug: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  const brief = await submitFerryBrief(desk);
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const { assessment } = await lookAt(by(desk.mina.id, at('10:30')), brief);
  await done(signOffBrief(by(desk.teru.id, at('11:00')), brief, assessment.manifest ?? ''));
  const first = { class: 'first', note: '' } as const;
  slug = (await done(publishBrief(by(desk.ines.id, at('12:00')), brief, first))).slug;
});

/** Everything that readers get of a brief, and that it is made from, as it is written. */
async function published(): Promise<string> {
  const rows = await database().$queryRaw<Array<{ row: string }>>`
    SELECT version::text AS row FROM "Version" version
    UNION ALL SELECT "SignOff"::text FROM "SignOff"`;
  const page = await briefPage(slug);
  if (!page) throw new Error('It is not published.');
  return JSON.stringify([rows, page, structuredData(page, 'https://desk.example')]);
}

const verdict = (key: string, label: string, rating: number | null) =>
  ({ key, label, rating, tone: 'neutral', shape: rating === null ? '○' : '◐' }) as const;

const changes: SettingsValue[] = [
  { section: 'publication', name: 'Another Desk', timeZone: 'Pacific/Auckland' },
  { section: 'disclaimer', disclaimer: 'We are never wrong.' },
  { section: 'method', method: 'By the stars.' },
  {
    section: 'verdict-scale',
    verdictScale: [
      verdict('confirmed', 'So it is', 100),
      verdict('false', 'So it is not', 1),
      verdict(NOT_CONFIRMED, 'Who knows', null),
    ],
  },
  {
    section: 'review-policy',
    reviewPolicy: {
      twoReviewersFor: ['confirmed'],
      recheck: [{ topicId: null, verdict: null, days: 1 }],
    },
  },
  { section: 'search-places', searchPlaces: ['The archive of the harbour'] },
];

it('a change of any setting leaves published versions as they are, byte for byte', async () => {
  const before = await published();
  for (const asked of changes) {
    const seen = sectionOf(await readPublication(), asked.section);
    await done(changeSettings(by(desk.ada.id, at('13:00')), { asked, seen, retiring: [] }));
    expect((await published()) === before, asked.section).toBe(true);
  }
  expect(await readPublication()).toMatchObject({
    name: 'Another Desk',
    timeZone: 'Pacific/Auckland',
  });
});
