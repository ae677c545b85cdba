import { beforeEach, describe, expect, test } from 'vitest';
import { at, gatherDesk, submitFerryBrief, type TestDesk } from '../../commands/testing/desk.ts';
import { reviewAndPublish } from '../../commands/testing/publication.ts';
import { anotherAdmin, askFor } from '../../commands/testing/talked-about-brief.ts';
import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing/database.ts';
import { type Tx, transaction } from '../transaction.ts';
import { carryOut } from './purges.ts';

let desk: TestDesk;
let bo: Actor;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  bo = await anotherAdmin();
  brief = await submitFerryBrief(desk);
  await reviewAndPublish(desk, brief, at('10:00'));
});

const done = () => ({ endedById: bo.id, endedAt: new Date(), gone: {}, address: null });
const emptyVersions = (tx: Tx) => tx.$executeRaw`UPDATE "Version" SET edition = '{}', note = NULL`;

describe('Postgres refuses to take words out of what is append-only', () => {
  test.each([
    [`UPDATE "Version" SET edition = '{}'`],
    [`UPDATE "Decision" SET content = '{}'`],
    [`UPDATE "AuditEvent" SET details = '{}' WHERE id = 1`],
    [`UPDATE "CapturedText" SET text = ''`],
    [`UPDATE "Capture" SET title = ''`],
  ])('without a removal: %s', async (statement) => {
    await askFor(desk, brief);
    await expect(database().$executeRawUnsafe(statement)).rejects.toThrow('append-only');
  });

  test.each([
    [`UPDATE "Version" SET number = number + 1`],
    [`UPDATE "Decision" SET digest = 'f00d'`],
    [`DELETE FROM "Version"`],
    [`UPDATE "AuditEvent" SET details = '{}' WHERE id = 2`],
    [`UPDATE "AuditEvent" SET "actorId" = NULL WHERE id = 1`],
    [`UPDATE "CapturedText" SET text = ''`],
  ])('beside what a removal names: %s', async (statement) => {
    const purgeId = await askFor(desk, brief);
    const attempt = transaction(async (tx) => {
      await carryOut(tx, purgeId, { ...done(), events: [1n] });
      await tx.$executeRawUnsafe(statement);
    });
    await expect(attempt).rejects.toThrow('append-only');
  });

  test('of another brief than the one that is removed', async () => {
    const other = await submitFerryBrief(desk);
    const purgeId = await askFor(desk, other);
    const attempt = transaction(async (tx) => {
      await carryOut(tx, purgeId, { ...done(), events: [] });
      await emptyVersions(tx);
    });
    await expect(attempt).rejects.toThrow('append-only');
  });

  test('by a removal that leaves no event in the record, or that whoever asked did', async () => {
    const purgeId = await askFor(desk, brief);
    const unrecorded = transaction(async (tx) => {
      await carryOut(tx, purgeId, { ...done(), events: [] });
      await emptyVersions(tx);
    });
    await expect(unrecorded).rejects.toThrow('by the event that records it');
    const alone = transaction((tx) =>
      carryOut(tx, purgeId, { ...done(), endedById: desk.ada.id, events: [] }),
    );
    await expect(alone).rejects.toThrow('done_by_another');
    const kept = await database().version.findFirstOrThrow();
    expect(kept.edition).not.toEqual({});
  });
});
