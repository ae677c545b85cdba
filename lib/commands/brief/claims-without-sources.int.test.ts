import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../../data/testing/database.ts';
import { createDocument } from '../../document/create-document.ts';
import { paragraph, sectionHeading, words } from '../../document/edition/rich-nodes.ts';
import { NOT_CONFIRMED } from '../../domain/claim/verdict.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import { overrideItems } from '../review/override-items.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import { takeBackOverride } from '../review/take-back-override.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  type TestDesk,
} from '../testing/desk.ts';
import { createBrief } from './create-brief.ts';
import { logSearch } from './log-search.ts';
import { strikeSearch } from './strike-search.ts';
import { submitBrief } from './submit-brief.ts';

let desk: TestDesk;
let brief: string;

const first = { class: 'first', note: '' } as const;

/** Mina submits a brief whose one claim cites nothing, because nothing was found. */
beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  const headline = 'Did a ferry sink in 1931?';
  const document = createDocument({
    headline,
    checkedOn: '2026-03-01',
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph(words('A ferry sank in 1931', { claim: 'sank' })),
    ],
    claims: { sank: { verdict: NOT_CONFIRMED, claimant: '', rationale: '' } },
  });
  brief = (await done(createBrief(by(desk.mina.id, at('09:00')), headline, document))).id;
  await done(submitBrief(by(desk.mina.id, at('09:10')), brief));
});

async function assessed() {
  return (await lookAt(by(desk.ada.id, at('20:00')), brief)).assessment;
}

async function search(): Promise<string> {
  const on = parseCalendarDate('2026-03-01');
  if (!on) throw new Error('There is no such day.');
  const said = { place: 'Harbour archive', query: 'sunk', on, outcome: 'Nothing' };
  return (await done(logSearch(by(desk.mina.id, at('09:20')), brief, said))).id;
}

async function letPass(): Promise<string> {
  const { passables } = await assessed();
  const covers = passables.map(({ key }) => key);
  const reason = 'The archive burned down.';
  const asked = { rule: 'search-log', covers, reason } as const;
  return (await done(overrideItems(by(desk.ada.id, at('09:20')), brief, asked))).overrideId;
}

const sign = async (time: string) =>
  signOffBrief(by(desk.teru.id, at(time)), brief, (await assessed()).manifest ?? '');

test('a claim whose only search was struck after its approval is signed and published by nobody', async () => {
  const entryId = await search();
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const struck = { entryId, reason: 'It was another brief’s.', correction: null };
  await done(strikeSearch(by(desk.mina.id, at('10:10')), brief, struck));
  expect(await sign('10:20')).toMatchObject({ refusal: { code: 'blocked' } });
  await search();
  await done(sign('10:30'));
});

test('so is one that an admin lets pass no longer', async () => {
  const overrideId = await letPass();
  await decide(by(desk.rosa.id, at('10:00')), brief);
  await done(sign('10:10'));
  await done(takeBackOverride(by(desk.ada.id, at('10:20')), brief, overrideId));
  expect(await sign('10:30')).toMatchObject({ refusal: { code: 'blocked' } });
  const published = await publishBrief(by(desk.ines.id, at('10:40')), brief, first);
  expect(published.ok).toBe(false);
});

test('what an admin let pass is these very words: others of the same claim are approved by nobody', async () => {
  await letPass();
  await reword(by(desk.mina.id, at('09:30')), brief, 'in 1931', 'in 1932, with all hands');
  await expect(decide(by(desk.rosa.id, at('10:00')), brief)).rejects.toThrow('search log');
  await reword(by(desk.mina.id, at('10:10')), brief, 'in 1932, with all hands', 'in 1931');
  await decide(by(desk.rosa.id, at('10:20')), brief);
});
