import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import type { ClaimNoticeKind } from '../../domain/publication/claim-notice.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { decideClaim } from '../review/decide-claim.ts';
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
} from '../testing/desk.ts';
import { reviewAndPublish, reviewInFull } from '../testing/publication.ts';
import { markClaim } from './mark-claim.ts';
import { publishBrief } from './publish-brief.ts';
import { retractBrief } from './retract-brief.ts';

let desk: TestDesk;
let brief: string;

const minor = { class: 'minor', note: '' } as const;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await reviewAndPublish(desk, brief, at('10:00'));
});

const mark = (
  kind: ClaimNoticeKind,
  time: string,
  { actor = desk.rosa, version = 1, claimId = 'more' } = {},
) =>
  markClaim(by(actor.id, at(time)), brief, {
    version,
    claimId,
    kind,
    reason: 'The year before was misread.',
  });
const lookedAt = () => lookAt(by(desk.mina.id, at('20:00')), brief);

describe('a claim of the live version', () => {
  test('is marked at once by a reviewer or a publisher, and by nobody else', async () => {
    expect(await mark('withdrawn', '11:00', { actor: desk.mina })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    await done(mark('under-re-check', '11:10', { actor: desk.ines }));
    await done(mark('withdrawn', '11:20'));
    const { dossier } = await lookedAt();
    expect(dossier.notices).toMatchObject([
      { ended: true },
      { claimId: 'more', kind: 'withdrawn', by: 'Rosa', ended: false },
    ]);
    const last = await database().auditEvent.findFirst({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({
      kind: 'claim-withdrawn',
      details: { version: 1, number: 2, excerpt: 'It was more than the year before' },
    });
  });

  test('needs a new look before the same words are published again', async () => {
    await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
    await reviewInFull(desk, brief, at('10:30'));
    await done(mark('under-re-check', '11:00'));
    const { assessment } = await lookedAt();
    expect(assessment.claims.map(({ state }) => state)).toEqual(['approved', 'unreviewed']);
    const publish = (time: string) => publishBrief(by(desk.ines.id, at(time)), brief, minor);
    expect(await publish('11:10')).toMatchObject({ refusal: { code: 'blocked' } });
    await decide(by(desk.teru.id, at('11:20')), brief);
    expect(await publish('11:25')).toMatchObject({ refusal: { code: 'blocked' } });
    await reviewInFull(desk, brief, at('11:27'));
    await done(publish('11:30'));
    expect((await lookedAt()).dossier.notices).toMatchObject([{ ended: true }]);
  });

  test('needs one too where the words come back after a version without them', async () => {
    await done(mark('withdrawn', '11:00'));
    const said = 'It was more than the year before';
    await reword(by(desk.mina.id, at('11:10')), brief, said, 'It was a good year');
    await done(submitBrief(by(desk.mina.id, at('11:20')), brief));
    await reviewAndPublish(desk, brief, at('11:30'), {
      class: 'correction',
      note: 'A claim went.',
    });
    await reword(by(desk.mina.id, at('11:40')), brief, 'It was a good year', said);
    const { assessment } = await lookedAt();
    expect(assessment.claims.map(({ state }) => state)).toEqual(['approved', 'lapsed']);
    await done(submitBrief(by(desk.mina.id, at('11:50')), brief));
    const row = await database().briefStanding.findUniqueOrThrow({ where: { briefId: brief } });
    expect(row).toMatchObject({ approved: 1, lapsed: 1, concernedLive: 0 });
  });

  test('is approved again only by somebody who saw what was said of it', async () => {
    await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
    await done(mark('under-re-check', '11:00'));
    const claim = (await lookedAt()).assessment.claims.find(({ id }) => id === 'more');
    const approve = (notBefore: string | null) =>
      decideClaim(by(desk.teru.id, at('11:10')), brief, {
        claimId: 'more',
        digest: claim?.digest ?? '',
        kind: 'approve',
        reason: '',
        waivers: [],
        notBefore,
      });
    expect(await approve(null)).toMatchObject({ refusal: { code: 'stale' } });
    await done(approve(claim?.terms.notBefore?.toISOString() ?? null));
  });

  test('is looked for in the version that was seen', async () => {
    await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
    await reviewAndPublish(desk, brief, at('10:30'), minor);
    expect(await mark('withdrawn', '11:00')).toMatchObject({ refusal: { code: 'stale' } });
    await done(mark('withdrawn', '11:10', { version: 2 }));
  });

  test('is none where the brief is retracted', async () => {
    await done(retractBrief(by(desk.ines.id, at('11:00')), brief, 'All of it is wrong.'));
    expect(await mark('withdrawn', '11:10')).toMatchObject({ refusal: { code: 'conflict' } });
  });
});

describe('at the same moment as', () => {
  test('a publication, a mark either keeps it from happening or is told that it happened', async () => {
    await done(submitBrief(by(desk.mina.id, at('10:20')), brief));
    await reviewInFull(desk, brief, at('10:30'));
    const [published, marked] = await Promise.all([
      publishBrief(by(desk.ines.id, at('11:00')), brief, minor),
      mark('withdrawn', '11:00'),
    ]);
    expect(published.ok).not.toBe(marked.ok);
    const { dossier } = await lookedAt();
    expect(dossier.notices).toHaveLength(marked.ok ? 1 : 0);
    expect(dossier.versions).toBe(published.ok ? 2 : 1);
  });

  test('another, one notice stands', async () => {
    const outcomes = await Promise.all([
      mark('withdrawn', '11:00'),
      mark('withdrawn', '11:00', { actor: desk.ines }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await lookedAt()).dossier.notices).toHaveLength(1);
  });
});
