import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../lib/data/database.ts';
import { record } from '../lib/data/record/audit.ts';
import { sentFrom } from '../lib/data/sender.ts';
import { emptyDatabase } from '../lib/data/testing/database.ts';
import { sealAnew, tamper } from '../lib/data/testing/tampering.ts';
import { transaction } from '../lib/data/transaction.ts';
import { runTool } from './testing/run.ts';

const audit = (...args: string[]) => runTool('audit.ts', ...args);

/** Six acts, on six days from the first of December on. */
async function keepSix(): Promise<void> {
  for (const day of [1, 2, 3, 4, 5, 6]) {
    const doer = { actorId: null, briefId: null, at: new Date(`2025-12-0${day}T23:30:00Z`) };
    const event = { kind: 'invitation-revoked', email: `p${day}@factdesk.example` } as const;
    await sentFrom(`192.0.2.${day}`, () => transaction((tx) => record(tx, doer, event)));
  }
}

beforeEach(emptyDatabase);

describe('a record that nobody touched', () => {
  it('is whole while it is empty', async () => {
    expect(await audit('verify')).toMatchObject({
      code: 0,
      out: `The record is whole: 0 events, head 0:${'0'.repeat(64)}.\n`,
    });
  });

  it('is whole, beside a head that it had', async () => {
    await keepSix();
    const kept = (await audit('head')).out.trim();
    expect(await audit('verify', '--head', kept)).toEqual({
      code: 0,
      err: '',
      out: `The record is whole: 6 events, head ${kept}.\n`,
    });
  });
});

describe('whoever alters the record', () => {
  it('is found out with exit code 1 and the event’s number', async () => {
    await keepSix();
    await tamper(`UPDATE "AuditEvent" SET details = '{"email": "x@y.example"}' WHERE id = 3`);
    const { code, out, err } = await audit('verify');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Event 3 was altered');
  });

  it('and seals all of it anew is found out beside a head that was kept elsewhere', async () => {
    await keepSix();
    const kept = (await audit('head')).out.trim();
    await tamper('DELETE FROM "AuditEvent" WHERE id > 4');
    await sealAnew();
    expect(await audit('verify')).toMatchObject({ code: 0 });
    expect(await audit('verify', '--head', kept)).toMatchObject({
      code: 1,
      err: 'Events 5 to 6 were removed.\n',
    });
  });
});

describe('the addresses that acts came from', () => {
  beforeEach(keepSix);

  it('are kept beside the chain, and erased from it leaves it whole', async () => {
    await database().publication.create({
      data: {
        name: 'The Bay Desk',
        timeZone: 'Asia/Tokyo',
        disclaimer: 'We err.',
        method: '',
        verdictScale: [],
      },
    });
    // In Tokyo it was the fourth already when the third act was done.
    expect(await audit('forget-addresses', '--before', '2025-12-04')).toMatchObject({
      code: 0,
      out: 'Erased the network addresses of 2 acts.\n',
    });
    expect(await database().actOrigin.findMany({ orderBy: { eventId: 'asc' } })).toEqual(
      [3, 4, 5, 6].map((id) => ({ eventId: BigInt(id), address: `192.0.2.${id}` })),
    );
    expect(await audit('verify')).toMatchObject({ code: 0 });
    expect(await database().auditEvent.findUnique({ where: { id: 7 } })).toMatchObject({
      kind: 'addresses-forgotten',
      details: { before: '2025-12-04', count: 2 },
    });
  });
});
