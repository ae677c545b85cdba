import { beforeEach, describe, expect, it } from 'vitest';
import { record } from '../../data/record/audit.ts';
import { chainHead, chainUpTo } from '../../data/record/audit-chain.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { sealAnew, tamper } from '../../data/testing/tampering.ts';
import { transaction } from '../../data/transaction.ts';
import { digestOfRemains } from '../../domain/purge/emptied-events.ts';
import type { ChainHead } from '../../domain/record/audit-chain.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { describeFault } from '../../domain/record/chain-sentence.ts';
import { verifyRecord } from './verify-record.ts';

async function keepSix(): Promise<void> {
  for (const day of [1, 2, 3, 4, 5, 6]) {
    const doer = { actorId: null, briefId: null, at: new Date(`2025-12-0${day}T12:00:00Z`) };
    const event = { kind: 'invitation-revoked', email: `p${day}@factdesk.example` } as const;
    await transaction((tx) => record(tx, doer, event));
  }
}

/** What is told of the record; null where it is whole. */
async function found(kept: ChainHead | null = null): Promise<string | null> {
  const { fault } = await verifyRecord(kept);
  return fault && describeFault(fault);
}

beforeEach(async () => {
  await emptyDatabase();
  await keepSix();
});

it('a record that nobody touched is whole, while acts go on', async () => {
  expect(await found(await chainHead())).toBeNull();
  const [seen] = await Promise.all([found(), keepSix()]);
  expect(seen).toBeNull();
});

describe('whoever owns the database is found out', () => {
  it.each([
    [`UPDATE "AuditEvent" SET details = '{"email": "x@factdesk.example"}' WHERE id = 3`],
    [`UPDATE "AuditEvent" SET kind = 'search-removed' WHERE id = 3`],
    [`UPDATE "AuditEvent" SET "actorId" = gen_random_uuid() WHERE id = 3`],
    [`UPDATE "AuditEvent" SET "briefId" = gen_random_uuid() WHERE id = 3`],
    [`UPDATE "AuditEvent" SET at = at + interval '1 microsecond' WHERE id = 3`],
    [`UPDATE "AuditEvent" SET hash = repeat('a', 64) WHERE id = 3`],
    [`UPDATE "AuditEvent" SET previous = repeat('a', 64) WHERE id = 3`],
  ])('altering an event: %s', async (statement) => {
    await tamper(statement);
    expect(await found()).toContain('Event 3 was altered');
  });

  it('removing an event', async () => {
    await tamper('DELETE FROM "AuditEvent" WHERE id IN (3, 5)');
    expect(await found()).toBe('Event 3 was removed.');
  });

  it('removing an event and closing the gap', async () => {
    await tamper(
      'DELETE FROM "AuditEvent" WHERE id = 3',
      'UPDATE "AuditEvent" SET id = id - 1 WHERE id = 4',
      'UPDATE "AuditEvent" SET id = id - 1 WHERE id = 5',
      'UPDATE "AuditEvent" SET id = id - 1 WHERE id = 6',
      'UPDATE "AuditHead" SET count = 5',
    );
    expect(await found()).toBe('Event 3 was removed.');
  });

  it('inserting an event', async () => {
    await tamper(
      'UPDATE "AuditEvent" SET id = id + 1 WHERE id = 6',
      'UPDATE "AuditEvent" SET id = id + 1 WHERE id = 5',
      'UPDATE "AuditEvent" SET id = id + 1 WHERE id = 4',
      `INSERT INTO "AuditEvent" (id, kind, details, at, previous, hash)
        SELECT 4, kind, details, at, hash, repeat('a', 64) FROM "AuditEvent" WHERE id = 3`,
      'UPDATE "AuditHead" SET count = 7',
    );
    expect(await found()).toContain('Event 4 was inserted');
  });

  it('putting an event behind the head', async () => {
    await tamper(`INSERT INTO "AuditEvent" (id, kind, details, at, previous, hash)
      SELECT 7, kind, details, at, hash, repeat('a', 64) FROM "AuditEvent" WHERE id = 6`);
    expect(await found()).toContain('Event 7 was inserted');
  });

  it('cutting the tail', async () => {
    await tamper('DELETE FROM "AuditEvent" WHERE id > 4');
    expect(await found()).toBe('Events 5 to 6 were removed.');
  });

  it('altering the head, or taking it away', async () => {
    await tamper(`UPDATE "AuditHead" SET hash = repeat('a', 64)`);
    expect(await found()).toContain('or the head of the record was altered');
    await tamper('DELETE FROM "AuditHead"');
    expect(await found()).not.toBeNull();
  });
});

describe('whoever empties an event is found out', () => {
  const empty = `UPDATE "AuditEvent" SET details = '{"email": "[removed]"}' WHERE id = 3`;
  const asker = '00000000-0000-4000-8000-000000000001';
  const other = '00000000-0000-4000-8000-000000000002';
  const purge = { purgeId: 'p', of: 'brief', digest: null } as const;

  /** Puts events about a removal behind the others, sealed as any other event. */
  async function claimRemoval(events: Array<[string, AuditEvent]>): Promise<void> {
    await tamper(
      `INSERT INTO "Member" (id, email, name, capabilities, "createdAt") VALUES
        ('${asker}', 'a@x.example', 'A', '{admin}', now()), ('${other}', 'b@x.example', 'B', '{admin}', now())`,
    );
    for (const [actorId, event] of events) {
      await transaction((tx) => record(tx, { actorId, briefId: null, at: new Date() }, event));
    }
  }

  const asked: AuditEvent = { kind: 'purge-asked', ...purge, reason: 'So.' };
  const done = (remains: string): AuditEvent => {
    const emptied = [{ event: 3, remains }];
    return { kind: 'text-purged', ...purge, askedById: asker, askedBy: 'A', emptied };
  };

  async function remainsOfThird(): Promise<string> {
    for await (const { previous: _, hash, ...event } of chainUpTo(3)) {
      if (event.id === '3') return digestOfRemains(hash, event);
    }
    throw new Error('There is no third event.');
  }

  it('where no removal is on record', async () => {
    await tamper(empty);
    expect(await found()).toContain('Event 3 was altered');
  });

  it('and is not, where two members of the desk did it', async () => {
    await tamper(empty);
    await claimRemoval([
      [asker, asked],
      [other, done(await remainsOfThird())],
    ]);
    expect(await verifyRecord(null)).toMatchObject({ fault: null, emptied: 1, purges: 1 });
    await tamper(`UPDATE "AuditEvent" SET details = '{"email": "x@y.example"}' WHERE id = 3`);
    expect(await found()).toContain('Event 3 was altered');
  });

  it('where the removal was nobody’s wish, or that of one', async () => {
    await tamper(empty);
    const remains = await remainsOfThird();
    await claimRemoval([
      [other, done(remains)],
      [asker, asked],
      [asker, done(remains)],
    ]);
    expect(await found()).toContain('Event 3 was altered');
  });

  it('where a removal on record was made to name it too', async () => {
    await claimRemoval([
      [asker, asked],
      [other, done('f00d')],
    ]);
    await tamper(empty);
    const remains = await remainsOfThird();
    await tamper(
      `UPDATE "AuditEvent" SET details = jsonb_set(details, '{emptied,0,remains}', '"${remains}"') WHERE id = 8`,
    );
    expect(await found()).toContain('Event 8');
  });
});

describe('whoever seals all of it anew is found out by a head that was kept elsewhere', () => {
  it('when they cut the tail', async () => {
    const kept = await chainHead();
    await tamper('DELETE FROM "AuditEvent" WHERE id > 4');
    await sealAnew();
    expect(await found()).toBeNull();
    expect(await found(kept)).toBe('Events 5 to 6 were removed.');
  });

  it('when they alter an event', async () => {
    const kept = await chainHead();
    await tamper(`UPDATE "AuditEvent" SET details = '{"email": "x@y.example"}' WHERE id = 3`);
    await sealAnew();
    expect(await found()).toBeNull();
    expect(await found(kept)).toContain('rewritten at event 6 or before it');
  });
});
