import { beforeEach, expect, test } from 'vitest';
import { edit } from '../../prisma/seed/desk.ts';
import { submitBrief } from '../commands/brief/submit-brief.ts';
import { markClaim } from '../commands/publication/mark-claim.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { reviewAndPublish } from '../commands/testing/publication.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { setMeta } from '../document/shared-document.ts';
import type { ClaimNoticeKind } from '../domain/publication/claim-notice.ts';
import { briefListPage } from './brief-list-page.ts';
import { briefPage } from './brief-page.ts';
import { structuredData } from './structured-data.ts';

const slug = 'did-more-people-take-the-ferry-in-2025';
const reason = 'The year before was misread.';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await edit(by(desk.mina.id, at('09:40')), brief, (doc) => setMeta(doc, 'answer', 'more'));
  await reviewAndPublish(desk, brief, at('10:00'));
});

const mark = (kind: ClaimNoticeKind, time = '11:00') =>
  done(markClaim(by(desk.rosa.id, at(time)), brief, { version: 1, claimId: 'more', kind, reason }));
const noticed = async (number?: number) => (await briefPage(slug, number))?.notices;

test('a notice stands beside the claim from the same minute on, with its reason and its day', async () => {
  expect(await noticed()).toEqual([]);
  await mark('under-re-check');
  expect(await noticed()).toMatchObject([{ claimId: 'more', kind: 'under-re-check' }]);
  await mark('withdrawn', '11:10');
  expect(await noticed()).toMatchObject([
    { claimId: 'more', kind: 'withdrawn', reason, on: '2026-03-02' },
  ]);
});

test('an answer beside which a notice stands is no answer in lists', async () => {
  expect((await briefListPage(1))?.briefs[0]?.answer?.label).toBe('Confirmed');
  await mark('under-re-check');
  expect((await briefListPage(1))?.briefs[0]?.answer).toBeNull();
});

test('programs are told what was withdrawn, and of no rating any more', async () => {
  await mark('withdrawn');
  const page = await briefPage(slug);
  const answered = page && {
    ...page,
    edition: {
      ...page.edition,
      content: {
        ...page.edition.content,
        claims: page.edition.content.claims.map((claim) => ({
          ...claim,
          content: { ...claim.content, claimant: 'Bay Ferries' },
        })),
      },
    },
  };
  const data = JSON.stringify(answered && structuredData(answered, 'https://bay.example'));
  expect(data).toContain(`Claim 2 is withdrawn: ${reason}`);
  expect(data).toContain('"dateModified":"2026-03-02T11:00:00.000Z"');
  expect(data).not.toContain('ClaimReview');
});

test('the next version ends it, and beside the words of the older one it stands for good', async () => {
  await mark('withdrawn');
  await reword(by(desk.mina.id, at('11:10')), brief, 'It was more', 'It was hardly more');
  await done(submitBrief(by(desk.mina.id, at('11:20')), brief));
  await reviewAndPublish(desk, brief, at('11:30'), { class: 'correction', note: 'Hardly.' });
  expect(await noticed()).toEqual([]);
  expect(await noticed(1)).toMatchObject([{ claimId: 'more', kind: 'withdrawn' }]);
});

test('the next version clears the words that it says again', async () => {
  await mark('under-re-check');
  await done(submitBrief(by(desk.mina.id, at('11:20')), brief));
  await reviewAndPublish(desk, brief, at('11:30'), { class: 'minor', note: '' });
  expect(await noticed()).toEqual([]);
  expect(await noticed(1)).toEqual([]);
});
