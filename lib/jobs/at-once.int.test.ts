import { beforeEach, expect, test } from 'vitest';
import { addCapture } from '../commands/capture/add-capture.ts';
import { endCapture } from '../commands/capture/end-capture.ts';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { keepLook } from '../commands/health/keep-look.ts';
import { markRetracted } from '../commands/health/mark-retracted.ts';
import { decideClaim } from '../commands/review/decide-claim.ts';
import { correctSource } from '../commands/source/add-source.ts';
import { mergeSources } from '../commands/source/merge-sources.ts';
import { at, by, done, gatherDesk, lookAt, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { undescribed } from '../domain/source/source.ts';
import { addPage, writeCitingBrief } from './testing/citing.ts';
import { page } from './testing/means.ts';

/** Each of them takes another order. */
const ROUNDS = 6;

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const url = (n: number) => `https://ferries.example/${n}`;
const response = (n: number) => ({ status: 200, finalAddress: url(n) });
const nothingElse = (n: number) => ({
  about: { url: url(n), doi: '' },
  registry: [],
  retraction: null,
  archives: [],
});

/** All that may happen to a source and to a brief that cites it, at the same moment. */
async function allAtOnce(round: number): Promise<void> {
  const when = by(desk.rosa.id, at('10:00'));
  const mina = by(desk.mina.id, at('10:00'));
  const source = await addPage(desk, url(round));
  const twin = await addPage(desk, `https://twin.example/${round}`);
  const { digest: capture } = await done(addCapture(mina, source, `It carried ${round} people.`));
  const quoting = { source, quotation: `carried ${round} people`, capture };
  const brief = await writeCitingBrief(desk, `Was it ${round}?`, quoting, quoting);
  const { assessment } = await lookAt(when, brief);
  const { requestId } = await done(requestCapture(mina, source, { address: url(round) }));
  const { now } = when;
  const read = page(`It carried ${round + 1} passengers.`, { retraction: 'Retracted.' });
  const decisions = assessment.claims.map(({ id, digest }) =>
    decideClaim(when, brief, { claimId: id, digest, kind: 'approve', reason: '', waivers: [] }),
  );
  const description = { ...undescribed, type: 'report', title: `Report ${round}`, url: url(round) };
  await Promise.all([
    ...decisions,
    endCapture(
      requestId,
      { kind: 'read', read, response: response(round) },
      nothingElse(round),
      now,
    ),
    keepLook(
      { sourceId: source, address: url(round), doi: '' },
      { kind: 'page', read, movedForGood: false, retraction: 'Retracted.', ...response(round) },
      now,
    ),
    markRetracted(by(desk.tomas.id, at('10:00')), source, 'It says so.'),
    mergeSources(mina, { sourceId: twin, intoId: source, reason: 'The same.' }),
    correctSource(by(desk.ada.id, at('10:00')), source, {
      kind: 'published',
      description,
      publicDescription: '',
      privateNotes: '',
    }),
  ]);
}

test('captures, looks, decisions, merges and corrections of one moment wait for each other and all end', async () => {
  for (let round = 0; round < ROUNDS; round += 1) await allAtOnce(round);
  expect(await database().sourceEvent.count({ where: { kind: 'retracted' } })).toBe(ROUNDS);
  expect(await database().sourceEvent.count({ where: { kind: 'quotation_gone' } })).toBe(ROUNDS);
});
