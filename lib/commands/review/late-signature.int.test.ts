import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { setMeta } from '../../document/shared-document.ts';
import { editionDifference } from '../../domain/publication/edition-difference.ts';
import { type PinnedEdition, pinnedEdition } from '../../domain/publication/edition-outline.ts';
import { sectionOf } from '../../domain/publication/settings-section.ts';
import type { Outcome } from '../../domain/refusal.ts';
import { changeSettings } from '../publication/change-settings.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { schedulePublication } from '../publication/schedule-publication.ts';
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
import { edit } from '../testing/publishing.ts';
import { makeReady } from '../testing/scheduling.ts';
import { signOffBrief } from './sign-off-brief.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await decide(by(desk.rosa.id, at('10:00')), brief);
});

/** The brief as somebody has it before them. */
async function looked(): Promise<PinnedEdition> {
  const { assessment } = await lookAt(by(desk.teru.id, at('10:10')), brief);
  const edition = pinnedEdition(assessment);
  if (!edition) throw new Error('There is nothing to sign.');
  return edition;
}

/** What whoever is refused is shown: what changed since they looked. */
function shown(seen: PinnedEdition, outcome: Outcome<unknown>) {
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  const now = outcome.ok ? undefined : outcome.refusal.edition;
  if (!now) throw new Error('The refusal does not say what there is now.');
  return editionDifference(seen.outline, now.outline);
}

const later = (doc: Parameters<Parameters<typeof edit>[2]>[0]) =>
  setMeta(doc, 'checkedOn', '2026-02-27');

describe('a signature that comes too late', () => {
  test('is answered with the words that changed, and nothing is recorded', async () => {
    const seen = await looked();
    await reword(by(desk.mina.id, at('10:20')), brief, 'It was more', 'It was far more');
    const signing = by(desk.teru.id, at('10:30'));
    const outcome = await signOffBrief(signing, brief, seen.manifest);
    expect(shown(seen, outcome)).toMatchObject({
      passages: [expect.arrayContaining([{ kind: 'added', text: expect.stringContaining('far') }])],
      claims: [{ number: 2, kind: 'changed' }],
    });
    expect(await database().signOff.count()).toBe(0);
  });

  test('names the disclaimer where an admin changed it', async () => {
    const seen = await looked();
    const { settings } = (await lookAt(by(desk.ada.id, at('10:15')), brief)).dossier;
    const said = sectionOf(settings, 'disclaimer');
    const asked = { section: 'disclaimer', disclaimer: 'Checked by people.' } as const;
    await done(changeSettings(by(desk.ada.id, at('10:20')), { asked, seen: said, retiring: [] }));
    const outcome = await signOffBrief(by(desk.teru.id, at('10:30')), brief, seen.manifest);
    expect(shown(seen, outcome).facts.map(({ what }) => what)).toEqual(['Disclaimer']);
  });
});

describe('a publication of what somebody saw', () => {
  beforeEach(() => makeReady(desk, brief, '10:05'));

  test('is refused with the difference where other words are there by now, ready or not', async () => {
    const seen = await looked();
    await edit(desk, brief, later);
    const first = { class: 'first', note: '', manifest: seen.manifest } as const;
    const publishing = by(desk.ines.id, at('13:30'));
    const when = { day: '2026-03-02', time: '15:00' };
    const published = await publishBrief(publishing, brief, first);
    expect(shown(seen, published).facts.map(({ what }) => what)).toEqual(['Checked-on date']);
    const scheduled = await schedulePublication(publishing, brief, {
      ...first,
      when,
      offset: null,
    });
    expect(shown(seen, scheduled).facts.map(({ what }) => what)).toEqual(['Checked-on date']);
    await makeReady(desk, brief, '14:00');
    expect(await publishBrief(publishing, brief, first)).toMatchObject({
      refusal: { code: 'stale' },
    });
    expect(await database().version.count()).toBe(0);
  });
});
