import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentNow } from '../../data/brief/working-document.ts';
import { database } from '../../data/database.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { somebodyWaits } from '../../data/testing/locks.ts';
import { transaction } from '../../data/transaction.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import { type DecisionInput, decideClaim } from '../review/decide-claim.ts';
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
import { appendEdits } from './append-edits.ts';
import { projectDocument } from './project-document.ts';
import { restorePoint } from './restore-point.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

/** Where the log ends now. */
async function place(): Promise<bigint> {
  const { id } = await database().documentUpdate.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

async function words(): Promise<string[]> {
  const doc = await documentNow(brief);
  if (!doc) throw new Error('There is no such brief.');
  return readDocument(doc).claims.map(({ content }) => content.text);
}

async function claim(id: string) {
  await transaction((tx) => projectDocument(tx, brief));
  const { assessment, ledger } = await lookAt(by(desk.mina.id, at('18:00')), brief);
  const found = assessment.claims.find((candidate) => candidate.id === id);
  return { state: found?.state, digest: found?.digest ?? '', writers: ledger.claims[id] };
}

const carried = 'The ferry carried 433,200 passengers';
const more = 'It was more than the year before';

/** Takes all of a claim's words out of the brief. */
async function strike(time: string, text: string): Promise<void> {
  await reword(by(desk.tomas.id, at(time)), brief, text, '');
}

describe('restoring a point', () => {
  test('is a new edit by whoever restores, and leaves the log as it was', async () => {
    const point = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    await done(restorePoint(by(desk.mina.id, at('11:00')), brief, point));
    expect(await words()).toEqual([carried, more]);
    const log = await database().documentUpdate.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ authorId }) => authorId)).toEqual([
      desk.mina.id,
      desk.tomas.id,
      desk.mina.id,
    ]);
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'point-restored',
      actorId: desk.mina.id,
      details: { restored: String(point), added: 1, removed: 1 },
    });
  });

  test('brings approvals back with the words that they judged', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    const point = await place();
    await reword(by(desk.tomas.id, at('10:10')), brief, '433,200', '433,201');
    expect(await claim('carried')).toMatchObject({ state: 'lapsed' });
    await done(restorePoint(by(desk.tomas.id, at('10:20')), brief, point));
    expect(await claim('carried')).toMatchObject({ state: 'approved' });
  });

  test('makes a writer of whoever restores words that were never approved', async () => {
    const point = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    await done(restorePoint(by(desk.ada.id, at('10:10')), brief, point));
    const { digest, writers } = await claim('carried');
    expect(writers).toEqual(expect.arrayContaining([desk.ada.id, desk.mina.id]));
    const decision: DecisionInput = {
      claimId: 'carried',
      digest,
      kind: 'approve',
      reason: '',
      waivers: [],
    };
    expect(await decideClaim(by(desk.ada.id, at('10:20')), brief, decision)).toMatchObject({
      ok: false,
      refusal: { code: 'own-work' },
    });
  });

  test('brings a claim back whose words are gone, under its id', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'more' });
    const point = await place();
    await strike('10:10', more);
    expect(await words()).toEqual([carried]);
    await done(restorePoint(by(desk.mina.id, at('10:20')), brief, point));
    expect(await claim('more')).toMatchObject({ state: 'approved' });
  });

  test('can be taken back by restoring the point before it', async () => {
    const first = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    const second = await place();
    await done(restorePoint(by(desk.mina.id, at('10:10')), brief, first));
    await done(restorePoint(by(desk.mina.id, at('10:20')), brief, second));
    expect(await words()).toEqual(['The ferry carried 433,201 passengers', more]);
  });

  test('is refused where nothing would change, and to those who may not write', async () => {
    const point = await place();
    expect(await restorePoint(by(desk.mina.id, at('10:00')), brief, point)).toMatchObject({
      refusal: { message: 'The brief says this already. Nothing was changed.' },
    });
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    expect(await restorePoint(by(desk.rosa.id, at('10:10')), brief, point)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await restorePoint(by(desk.mina.id, at('10:10')), brief, 999_999n)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await words()).toEqual(['The ferry carried 433,201 passengers', more]);
  });

  test('is refused for a place in the log of another brief', async () => {
    const other = await submitFerryBrief(desk);
    const foreign = await place();
    await reword(by(desk.tomas.id, at('10:00')), other, '433,200', '433,201');
    expect(await restorePoint(by(desk.mina.id, at('10:10')), brief, foreign)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});

describe('restoring while others are at it', () => {
  test('takes in what was typed a moment before, and merges what is typed a moment after', async () => {
    const point = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    const window = await documentNow(brief);
    if (!window) throw new Error('There is no such brief.');
    const known = Y.encodeStateVector(window);
    const [, , , paragraph] = sharedRoots(window).content.toArray();
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('The conclusion has no words.');
    text.insert(0, 'Indeed: ');
    const update = new Uint8Array(Y.encodeStateAsUpdate(window, known));
    await done(restorePoint(by(desk.mina.id, at('10:10')), brief, point));
    await appendEdits(brief, [{ authorId: desk.tomas.id, update, at: new Date() }]);
    const doc = await documentNow(brief);
    const said = JSON.stringify(doc && readDocument(doc).blocks);
    expect(said).toContain('433,200');
    expect(said).not.toContain('433,201');
    expect(said).toContain('Indeed: ');
  });

  test('waits for an append that is under way, and what it brought is in the log', async () => {
    const point = await place();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const appending = transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Brief" WHERE id = ${brief}::uuid FOR SHARE`;
      await held;
    });
    const restoring = restorePoint(by(desk.mina.id, at('10:10')), brief, point);
    await somebodyWaits();
    release();
    await appending;
    expect(await restoring).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  test('leaves one truth between a restoration and a decision, whichever comes first', async () => {
    const point = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    const { digest } = await claim('carried');
    const decision: DecisionInput = {
      claimId: 'carried',
      digest,
      kind: 'request-changes',
      reason: 'Which figure is it?',
      waivers: [],
    };
    const [restored, decided] = await Promise.all([
      restorePoint(by(desk.mina.id, at('10:10')), brief, point),
      decideClaim(by(desk.rosa.id, at('10:10')), brief, decision),
    ]);
    expect(restored.ok).toBe(true);
    if (!decided.ok) expect(decided.refusal.code).toBe('stale');
    expect(await claim('carried')).toMatchObject({ state: 'unreviewed' });
  });

  test('comes to the same whoever of two restores first', async () => {
    const point = await place();
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    const outcomes = await Promise.all([
      restorePoint(by(desk.mina.id, at('10:10')), brief, point),
      restorePoint(by(desk.tomas.id, at('10:10')), brief, point),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await words()).toEqual([carried, more]);
  });
});
