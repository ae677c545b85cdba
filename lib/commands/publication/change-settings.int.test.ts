import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../data/database.ts';
import { readPublication } from '../../data/publication/publication-settings.ts';
import { settingsHistory } from '../../data/publication/settings-changes.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { somebodyWaits } from '../../data/testing/locks.ts';
import { transaction } from '../../data/transaction.ts';
import { NOT_CONFIRMED } from '../../domain/claim/verdict.ts';
import {
  type SettingsSection,
  type SettingsValue,
  sectionOf,
} from '../../domain/publication/settings-section.ts';
import { openCase } from '../case.ts';
import { at, by, done, gatherDesk, type TestDesk, writeFerryBrief } from '../testing/desk.ts';
import { changeSettings, type SettingsInput } from './change-settings.ts';

let desk: TestDesk;
beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const present = async (section: SettingsSection) => sectionOf(await readPublication(), section);

async function change(asked: SettingsValue, more: Partial<SettingsInput> = {}, time = '09:00') {
  const seen = await present(asked.section);
  return changeSettings(by(desk.ada.id, at(time)), { asked, seen, retiring: [], ...more });
}

const disclaimer = (words: string): SettingsValue => ({ section: 'disclaimer', disclaimer: words });

describe('a change of the settings', () => {
  it('is the admin’s alone', async () => {
    const input = { asked: disclaimer('D.'), seen: await present('disclaimer'), retiring: [] };
    expect(await changeSettings(by(desk.mina.id, at('09:00')), input)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await database().settingsChange.count()).toBe(0);
  });

  it('is kept with what was there before, from the first one on', async () => {
    const { disclaimer: first } = await readPublication();
    await done(change(disclaimer('We err.')));
    await done(change(disclaimer(' We err daily. '), {}, '10:00'));
    const history = await settingsHistory();
    expect(history.map(({ by: who, before, after }) => [who, before, after])).toMatchObject([
      ['Ada', { disclaimer: 'We err.' }, { disclaimer: 'We err daily.' }],
      ['Ada', { disclaimer: first }, { disclaimer: 'We err.' }],
    ]);
    expect(await auditTrail()).toMatchObject([
      { details: { settings: ['disclaimer'], changes: [{ before: first, after: 'We err.' }] } },
      { details: { changes: [{ before: 'We err.', after: 'We err daily.' }] } },
    ]);
  });

  it('waits for whoever is judging a brief, so that nothing is published under a policy of before', async () => {
    const brief = await writeFerryBrief(desk);
    const policy = { twoReviewersFor: ['confirmed'], recheck: [] };
    const changed = await transaction(async (tx) => {
      await openCase(tx, brief, by(desk.ines.id, at('10:00')).now);
      const changing = change({ section: 'review-policy', reviewPolicy: policy }, {}, '10:00');
      await Promise.race([changing, somebodyWaits()]);
      expect((await readPublication()).reviewPolicy.twoReviewersFor).toEqual([]);
      return { changing };
    });
    await done(changed.changing);
  });

  it('that changes nothing records nothing', async () => {
    await done(change(await present('method')));
    expect(await auditTrail()).toEqual([]);
    expect(await database().settingsChange.count()).toBe(0);
  });

  it.each<[SettingsValue, string]>([
    [{ section: 'publication', name: ' ', timeZone: 'UTC' }, 'needs a name'],
    [{ section: 'publication', name: 'Bay', timeZone: 'Alder/Bay' }, 'no time zone'],
    [{ section: 'publication', name: 'Bay', timeZone: '+05:30' }, 'no time zone'],
    [{ section: 'publication', name: 'Bay', timeZone: 'US/Pacific-New' }, 'no time zone'],
    [{ section: 'disclaimer', disclaimer: ' ' }, 'cannot be empty'],
    [{ section: 'verdict-scale', verdictScale: [] }, 'has to stay'],
    [
      { section: 'review-policy', reviewPolicy: { twoReviewersFor: ['x'], recheck: [] } },
      'no such verdict',
    ],
  ])('as in %j is refused in words', async (asked, sentence) => {
    expect(await change(asked)).toMatchObject({
      refusal: { code: 'invalid', message: expect.stringContaining(sentence) },
    });
    expect(await database().publication.count()).toBe(0);
  });
});

describe('two admins at once', () => {
  it('change two sections, and neither loses anything', async () => {
    const publication = { section: 'publication', name: 'Bay Desk', timeZone: 'UTC' } as const;
    await Promise.all([done(change(disclaimer('We err.'))), done(change(publication))]);
    expect(await readPublication()).toMatchObject({ name: 'Bay Desk', disclaimer: 'We err.' });
    expect(await database().settingsChange.count()).toBe(3);
  });

  it('change one section, and the second is told what the first did', async () => {
    const seen = await present('disclaimer');
    await done(change(disclaimer('We err.'), { seen }));
    const second = await change(disclaimer('Nobody is perfect.'), { seen });
    expect(second).toMatchObject({
      refusal: { code: 'stale', message: expect.stringContaining('to “We err.”') },
    });
    expect(second).toMatchObject({ refusal: { message: expect.stringContaining('Ada changed') } });
    expect(await readPublication()).toMatchObject({ disclaimer: 'We err.' });
    await done(change(disclaimer('Nobody is perfect.')));
    expect(await readPublication()).toMatchObject({ disclaimer: 'Nobody is perfect.' });
  });
});

describe('a verdict that drafts propose', () => {
  const withoutConfirmed = async (): Promise<SettingsValue> => ({
    section: 'verdict-scale',
    verdictScale: (await readPublication()).verdictScale.filter(({ key }) => key !== 'confirmed'),
  });

  it('is retired only by saying for how many claims in how many briefs', async () => {
    await writeFerryBrief(desk);
    const asked = await withoutConfirmed();
    const said = { key: 'confirmed', claims: 2, briefs: 1 };
    for (const retiring of [[], [{ ...said, claims: 1 }]]) {
      expect(await change(asked, { retiring })).toMatchObject({
        refusal: { code: 'blocked', message: expect.stringContaining('2 claims in 1 brief') },
      });
    }
    await done(change(asked, { retiring: [said] }));
    const { verdictScale } = await readPublication();
    expect(verdictScale.map(({ key }) => key)).not.toContain('confirmed');
  });

  it('comes back under its key with its word, and a new one gets a key of its own', async () => {
    const all = (await readPublication()).verdictScale;
    await done(change(await withoutConfirmed()));
    const fresh = { key: '', rating: 6, tone: 'good', shape: '✓' } as const;
    const saved = await done(
      change(
        {
          section: 'verdict-scale',
          verdictScale: [
            { ...fresh, label: 'Confirmed' },
            { ...fresh, label: 'Proven', rating: 7 },
            ...all.filter(({ key }) => key !== 'confirmed'),
          ],
        },
        {},
        '10:00',
      ),
    );
    expect(saved).toMatchObject({
      verdictScale: [
        { key: 'confirmed' },
        { key: 'proven' },
        {},
        {},
        {},
        {},
        { key: NOT_CONFIRMED },
      ],
    });
  });
});

it('a change of the review policy has the standing of all briefs followed', async () => {
  const topic = await database().topic.create({ data: { name: 'Ferries' } });
  const recheck = [
    { topicId: topic.id, verdict: null, days: 30 },
    { topicId: null, verdict: 'false', days: 90 },
  ];
  const reviewPolicy = { twoReviewersFor: ['false'], recheck };
  await done(change({ section: 'review-policy', reviewPolicy }));
  expect(await readPublication()).toMatchObject({ reviewPolicy });
  expect(await auditTrail()).toMatchObject([
    {
      details: {
        changes: [
          {
            after:
              'Two reviewers for False\nCheck briefs on Ferries again after 30 days\nCheck every brief with a claim that is False again after 90 days',
          },
        ],
      },
    },
  ]);
  const jobs = await database().$queryRaw<Array<{ name: string; data: unknown }>>`
    SELECT name, data FROM pgboss.job`;
  expect(jobs).toEqual([{ name: 'follow-briefs', data: {} }]);

  const twice = [...recheck, { topicId: null, verdict: 'false', days: 10 }];
  expect(
    await change({ section: 'review-policy', reviewPolicy: { ...reviewPolicy, recheck: twice } }),
  ).toMatchObject({ refusal: { message: expect.stringContaining('same briefs') } });
});
