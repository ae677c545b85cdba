import { beforeEach, describe, expect, test } from 'vitest';
import { submitBrief } from '../commands/brief/submit-brief.ts';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { recheckLiveVersion } from '../commands/review/recheck-live-version.ts';
import { signOffBrief } from '../commands/review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { historyPoints } from '../data/brief/points.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import type { VersionClass } from '../domain/publication/edition.ts';
import { briefListPage } from './brief-list-page.ts';
import { briefPage } from './brief-page.ts';
import { leadsSomewhere } from './leads-somewhere.ts';
import { structuredData } from './structured-data.ts';

const slug = 'did-more-people-take-the-ferry-in-2025';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

/** Approves, signs and publishes what is in review, on the given day of March 2026. */
async function publish(day: string, kind: VersionClass, note = ''): Promise<void> {
  const moment = (time: string) => `2026-03-${day}T${time}`;
  await decide(by(desk.rosa.id, moment('10:00')), brief);
  const { assessment } = await lookAt(by(desk.teru.id, moment('10:30')), brief);
  await done(signOffBrief(by(desk.teru.id, moment('10:30')), brief, assessment.manifest ?? ''));
  await done(publishBrief(by(desk.ines.id, moment('12:00')), brief, { class: kind, note }));
}

async function publishTwice(): Promise<void> {
  await publish('02', 'first');
  await reword(by(desk.mina.id, at('13:00')), brief, 'It was more', 'That was more');
  await done(submitBrief(by(desk.mina.id, at('13:10')), brief));
  await publish('05', 'correction', 'Clearer words.');
}

describe('the page of a brief', () => {
  test('holds nothing of a draft, and nothing tells that there is one', async () => {
    expect(await briefPage(slug)).toBeNull();
    expect(await briefPage(slug, 1)).toBeNull();
    expect(await briefListPage(1)).toMatchObject({ briefs: [] });
  });

  test('shows the published words while the next ones are written', async () => {
    await publish('02', 'first');
    await reword(by(desk.mina.id, at('13:00')), brief, 'It was more', 'That was more');
    const page = await briefPage(slug);
    expect(JSON.stringify(page?.edition)).toContain('It was more than the year before');
    expect(JSON.stringify(page)).not.toContain('That was more');
    expect(page).toMatchObject({ updatedOn: null, superseded: null });
  });

  test('tells of a correction, and an older version leads to the live one', async () => {
    await publishTwice();
    expect(await briefPage(slug)).toMatchObject({
      updatedOn: '2026-03-05',
      superseded: null,
      versions: [
        { number: 2, class: 'correction', note: 'Clearer words.', on: '2026-03-05', shown: true },
        { number: 1, class: 'first', href: `/briefs/${slug}/versions/1`, shown: false },
      ],
    });
    const first = await briefPage(slug, 1);
    expect(JSON.stringify(first?.edition)).toContain('It was more than the year before');
    expect(first).toMatchObject({
      updatedOn: null,
      superseded: { number: 1, liveHref: `/briefs/${slug}` },
    });
    expect(await briefPage(slug, 3)).toBeNull();
  });

  test('holds no member’s address', async () => {
    await publishTwice();
    expect(JSON.stringify(await briefPage(slug))).not.toContain('@');
  });
});

describe('a live version that was checked again', () => {
  beforeEach(async () => {
    await publish('02', 'first');
    const input = { version: 1, known: [], note: 'Nothing has changed.' };
    await done(recheckLiveVersion(by(desk.rosa.id, '2026-04-05T09:00'), brief, input));
  });

  test('says on which day, by whom, and that nothing was updated', async () => {
    expect(await briefPage(slug)).toMatchObject({
      edition: {
        content: { checkedOn: '2026-04-05' },
        signatures: { signOff: { reviewer: 'Teru' }, recheck: { reviewer: 'Rosa' } },
      },
      updatedOn: null,
      superseded: null,
      versions: [
        { number: 2, class: 're-check', note: 'Nothing has changed.', recheckedBy: 'Rosa' },
        { number: 1, class: 'first', recheckedBy: null },
      ],
    });
    expect((await briefListPage(1))?.briefs).toMatchObject([
      { checkedOn: '2026-04-05', updatedOn: null },
    ]);
  });

  test('is reviewed later and modified no later, for programs', async () => {
    const page = await briefPage(slug);
    expect(page && structuredData(page, 'https://bay.example')).toMatchObject({
      '@graph': [
        { dateModified: '2026-03-02T12:00:00.000Z' },
        { lastReviewed: '2026-04-05', reviewedBy: [{ name: 'Rosa' }, { name: 'Teru' }] },
      ],
    });
  });

  test('is no point of the draft’s history, whose words were not published by it', async () => {
    await reword(by(desk.mina.id, at('13:00')), brief, 'It was more', 'That was more');
    const { points } = await historyPoints(desk.mina, brief);
    const published = points.flatMap(({ acts }) =>
      acts.flatMap(({ event }) => (event.kind === 'version-published' ? event.number : [])),
    );
    expect(published).toEqual([1]);
  });
});

describe('what programs read of a brief', () => {
  const read = async (number?: number) => {
    const page = await briefPage(slug, number);
    if (!page) throw new Error('There is no such page.');
    return { page, data: structuredData(page, 'https://bay.example') };
  };

  test('names its sources, its reviewers and its corrections', async () => {
    await publishTwice();
    const { data } = await read();
    expect(data).toMatchObject({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Did more people take the ferry in 2025?',
          datePublished: '2026-03-02T12:00:00.000Z',
          dateModified: '2026-03-05T12:00:00.000Z',
          citation: [{ '@type': 'CreativeWork', name: expect.any(String) }],
          correction: [{ text: 'Clearer words.' }],
        },
        {
          '@type': 'WebPage',
          url: `https://bay.example/briefs/${slug}`,
          lastReviewed: '2026-03-01',
          reviewedBy: [{ name: 'Teru' }, { name: 'Rosa' }],
        },
      ],
    });
  });

  test('rates the answer where somebody claimed it and its verdict has a number', async () => {
    await publish('02', 'first');
    const { page } = await read();
    const { content } = page.edition;
    const rated = (claimant: string | null, rating: number | null) => {
      const [claim, ...others] = content.claims;
      if (!claim) throw new Error('The brief has no claim.');
      const answer = {
        ...claim,
        content: { ...claim.content, claimant },
        verdict: { ...claim.verdict, rating },
      };
      const edition = {
        ...page.edition,
        content: { ...content, answer: claim.id, claims: [answer, ...others] },
      };
      return JSON.stringify(structuredData({ ...page, edition }, 'https://bay.example'));
    };
    expect(rated('Bay Ferries', 4)).toContain('"ratingValue":4,"bestRating":5,"worstRating":1');
    expect(rated('Bay Ferries', null)).not.toContain('ClaimReview');
    expect(rated(null, 4)).not.toContain('ClaimReview');
  });

  test('is nothing for a version that has been superseded', async () => {
    await publishTwice();
    expect((await read(1)).data).toBeNull();
  });
});

describe('the list of briefs', () => {
  test('names each live brief once, with what is live of it', async () => {
    await publishTwice();
    const list = await briefListPage(1);
    expect(list).toMatchObject({ newer: null, older: null });
    expect(list?.briefs).toEqual([
      {
        href: `/briefs/${slug}`,
        headline: 'Did more people take the ferry in 2025?',
        language: 'en',
        checkedOn: '2026-03-01',
        updatedOn: '2026-03-05',
        answer: null,
      },
    ]);
    expect(await briefListPage(2)).toBeNull();
  });
});

describe('an address', () => {
  test('leads somewhere where something was published, and nowhere else', async () => {
    expect(await leadsSomewhere(`/briefs/${slug}`)).toBe(false);
    await publishTwice();
    const leading = [
      '/',
      '/method',
      '/ask',
      '/asked',
      `/briefs/${slug}`,
      `/briefs/${slug}/ask`,
      `/briefs/${slug}/versions/2`,
    ];
    const idle = [
      '/page/1',
      '/page/2',
      '/page/2/3',
      '/briefs',
      '/briefs/another',
      '/briefs/%00',
      '/briefs/%ff',
      `/briefs/${slug}/versions`,
      `/briefs/${slug}/versions/3`,
      `/briefs/${slug}/versions/01`,
      `/briefs/${slug}/versions/1/2`,
      '/ask/me',
      '/briefs/another/ask',
      `/briefs/${slug}/ask/1`,
      '/drafts',
    ];
    for (const path of leading) expect([path, await leadsSomewhere(path)]).toEqual([path, true]);
    for (const path of idle) expect([path, await leadsSomewhere(path)]).toEqual([path, false]);
  });
});
