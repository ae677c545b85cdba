import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../data/testing/database.ts';
import { undescribed } from '../../domain/source/source.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { logSearch } from '../brief/log-search.ts';
import { correctSource } from '../source/add-source.ts';
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
import { decideClaim } from './decide-claim.ts';
import { signOffBrief } from './sign-off-brief.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

async function seen() {
  return (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;
}

async function sign(time: string, reviewer = desk.teru) {
  const { manifest } = await seen();
  return signOffBrief(by(reviewer.id, at(time)), brief, manifest ?? '');
}

describe('nobody judges their own work', () => {
  test('not even after another took back the approval of it', async () => {
    await reword(by(desk.ada.id, at('09:40')), brief, 'The ferry carried', 'The ferries carried');
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    await decide(by(desk.rosa.id, at('10:10')), brief, {
      claimId: 'carried',
      kind: 'request-changes',
      reason: 'I looked again.',
    });
    await reword(by(desk.tomas.id, at('10:20')), brief, '433,200 passengers', '433,200 people');
    const digest = (await seen()).claims.find(({ id }) => id === 'carried')?.digest ?? '';
    const outcome = await decideClaim(by(desk.ada.id, at('10:30')), brief, {
      claimId: 'carried',
      digest,
      kind: 'approve',
      reason: '',
      waivers: [],
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
  });

  test('nor signs what leans on a source that they described', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const [cited] = (await lookAt(by(desk.mina.id, at('10:00')), brief)).dossier.sources;
    if (!cited) throw new Error('The brief cites nothing.');
    await done(
      correctSource(by(desk.teru.id, at('10:10')), cited.id, {
        ...cited,
        description: { ...cited.description, url: 'https://elsewhere.example' },
        privateNotes: '',
      }),
    );
    expect(await sign('10:20')).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
  });

  test('nor prose of theirs that was taken out before it was signed, and came back', async () => {
    const told = 'Conclusion of all who counted the passengers';
    await reword(by(desk.ada.id, at('09:40')), brief, 'Conclusion', told);
    await reword(by(desk.tomas.id, at('09:50')), brief, told, 'Conclusion');
    await decide(by(desk.rosa.id, at('10:00')), brief);
    await done(sign('10:10'));
    await reword(by(desk.tomas.id, at('10:20')), brief, 'Conclusion', told);
    expect(await sign('10:30', desk.ada)).toMatchObject({
      ok: false,
      refusal: { code: 'own-work' },
    });
    expect((await sign('10:40')).ok).toBe(true);
  });

  test('nor a search log that they wrote', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const on = parseCalendarDate('2026-03-01');
    if (!on) throw new Error('no day');
    const search = { place: 'Harbour office', query: 'passengers', on, outcome: 'Nothing' };
    await done(logSearch(by(desk.teru.id, at('10:10')), brief, search));
    expect(await sign('10:20')).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
  });
});

describe('an unpublished source', () => {
  test('keeps nothing that would name it but its public description', async () => {
    const [cited] = (await lookAt(by(desk.mina.id, at('10:00')), brief)).dossier.sources;
    if (!cited) throw new Error('The brief cites nothing.');
    const told = await done(
      correctSource(by(desk.mina.id, at('10:10')), cited.id, {
        ...cited,
        kind: 'unpublished',
        publicDescription: 'A clerk at the harbour office',
        privateNotes: 'J. Reyes',
      }),
    );
    expect(told.description).toEqual(undescribed);
  });
});
