import { beforeEach, describe, expect, test } from 'vitest';
import { submitBrief } from '../commands/brief/submit-brief.ts';
import { retractBrief } from '../commands/publication/retract-brief.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  submitFerryBrief,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { reviewAndPublish } from '../commands/testing/publication.ts';
import { liveBriefsAsking } from '../data/publication/live-briefs.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { briefListPage, countListPages } from './brief-list-page.ts';
import { briefPage } from './brief-page.ts';
import { leadsSomewhere } from './leads-somewhere.ts';
import { retractedData } from './retracted-data.ts';
import { retractedPage } from './retracted-page.ts';
import { structuredData } from './structured-data.ts';

const question = 'Did more people take the ferry in 2025?';
const slug = 'did-more-people-take-the-ferry-in-2025';
const reason = 'The table was for another year.';
const update = { class: 'update', note: 'Checked anew after the retraction.' } as const;

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await reviewAndPublish(desk, brief, at('10:00'));
  await done(submitBrief(by(desk.mina.id, at('10:10')), brief));
  await reviewAndPublish(desk, brief, at('10:20'), { class: 'minor', note: '' });
});

const retract = () => done(retractBrief(by(desk.ines.id, at('11:00')), brief, reason));

async function publishAgain(): Promise<void> {
  await done(submitBrief(by(desk.mina.id, at('11:10')), brief));
  await reviewAndPublish(desk, brief, at('11:20'), update);
}

describe('a retracted brief', () => {
  beforeEach(retract);

  test('is a notice at its address and at those of its versions, with the day and the reason', async () => {
    for (const number of [undefined, 1, 2]) {
      expect(await briefPage(slug, number)).toBeNull();
      const page = await retractedPage(slug, number);
      expect(page).toMatchObject({ headline: question, reason, on: '2026-03-02', liveHref: null });
      expect(JSON.stringify(page)).not.toContain('433,200');
    }
    expect(await leadsSomewhere(`/briefs/${slug}`)).toBe(true);
    expect(await leadsSomewhere(`/briefs/${slug}/versions/1`)).toBe(true);
    expect(await retractedPage(slug, 3)).toBeNull();
  });

  test('is in no list, and no follow-up question leads to it', async () => {
    expect(await briefListPage(1)).toMatchObject({ briefs: [] });
    expect(await countListPages()).toBe(1);
    expect(await liveBriefsAsking([question])).toEqual(new Map());
  });

  test('is a page and no article to programs', async () => {
    const page = await retractedPage(slug);
    const data = page && retractedData(page, 'https://bay.example');
    expect(data).toMatchObject({ '@type': 'WebPage', name: `Retracted: ${question}` });
    const ofVersion = await retractedPage(slug, 1);
    expect(ofVersion && retractedData(ofVersion, 'https://bay.example')).toBeNull();
  });
});

describe('published again', () => {
  beforeEach(async () => {
    await retract();
    await publishAgain();
  });

  test('it is listed and asked for as any other', async () => {
    expect(await briefListPage(1)).toMatchObject({ briefs: [{ headline: question }] });
    expect(await liveBriefsAsking([question])).toEqual(new Map([[question, slug]]));
  });

  test('it says that it was retracted, and the versions of before stay hidden', async () => {
    const page = await briefPage(slug);
    expect(page?.versions).toMatchObject([
      { number: 3, retractedOn: null },
      { number: 2, retractedOn: '2026-03-02' },
      { number: 1, retractedOn: '2026-03-02' },
    ]);
    expect(JSON.stringify(page && structuredData(page, 'https://bay.example'))).toContain(
      `Retracted: ${reason}`,
    );
    expect(await retractedPage(slug)).toBeNull();
    expect(await briefPage(slug, 2)).toBeNull();
    expect(await retractedPage(slug, 2)).toMatchObject({ reason, liveHref: `/briefs/${slug}` });
  });
});

test('a brief that was never retracted has no notice', async () => {
  expect(await retractedPage(slug)).toBeNull();
  expect(await retractedPage('never-written')).toBeNull();
});
