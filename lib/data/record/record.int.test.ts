import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import {
  type RecordPlace,
  type RecordQuery,
  recordQuery,
} from '../../domain/record/record-query.ts';
import { sentFrom } from '../sender.ts';
import { emptyDatabase } from '../testing/database.ts';
import { makeMember } from '../testing/members.ts';
import { transaction } from '../transaction.ts';
import { record } from './audit.ts';
import { recordFrom, recordPage } from './record.ts';

const ZONE = 'Asia/Tokyo';

let ada: Actor;

function keep(who: Actor | null, at: string, event: AuditEvent, address: string | null = null) {
  const doer = { actorId: who?.id ?? null, briefId: null, at: new Date(at) };
  return sentFrom(address, () => transaction((tx) => record(tx, doer, event)));
}

const revoked = (email: string): AuditEvent => ({ kind: 'invitation-revoked', email });
const signedIn = (who: Actor): AuditEvent => ({
  kind: 'signed-in',
  memberId: who.id,
  email: who.email,
  by: 'password',
});

async function found(asked: Partial<RecordQuery>, place: RecordPlace = null) {
  const query = { ...recordQuery({}), ...asked };
  const page = await recordPage(ada, query, place, ZONE);
  return { ...page, ids: page.acts.map(({ id }) => Number(id)) };
}

const idsFor = async (asked: Record<string, string>) => (await found(recordQuery(asked))).ids;

beforeEach(async () => {
  await emptyDatabase();
  ada = await makeMember('Ada', ['admin']);
});

describe('the record', () => {
  let mina: Actor;

  beforeEach(async () => {
    mina = await makeMember('Mina', ['edit']);
    await keep(null, '2025-12-01T14:59:00Z', revoked('a@factdesk.example'));
    await keep(mina, '2025-12-01T15:00:00Z', signedIn(mina), '::1');
    await keep(
      ada,
      '2025-12-02T14:59:00Z',
      {
        kind: 'settings-changed',
        settings: ['disclaimer'],
        changes: [{ setting: 'disclaimer', before: 'We err.', after: 'Café Zürich errs.' }],
      },
      '192.0.2.1',
    );
    await keep(ada, '2025-12-02T15:00:00Z', signedIn(ada), 'not an address');
  });

  it('tells who did what, when and from where, newest first', async () => {
    const { acts } = await found({});
    expect(acts.map(({ who, address, event }) => [who?.name, event.kind, address])).toEqual([
      ['Ada', 'signed-in', null],
      ['Ada', 'settings-changed', '192.0.2.1'],
      ['Mina', 'signed-in', '::1'],
      [undefined, 'invitation-revoked', null],
    ]);
  });

  it('is held to a person, a kind, a day of the publication, or words', async () => {
    expect(await idsFor({ who: mina.id })).toEqual([2]);
    expect(await idsFor({ who: 'nobody' })).toEqual([1]);
    expect(await idsFor({ kind: 'sign-ins' })).toEqual([4, 2]);
    expect(await idsFor({ from: '2025-12-02' })).toEqual([4, 3, 2]);
    expect(await idsFor({ to: '2025-12-01' })).toEqual([1]);
    expect(await idsFor({ from: '2025-12-02', to: '2025-12-02' })).toEqual([3, 2]);
    expect(await idsFor({ q: 'CAFE zuri' })).toEqual([3]);
    expect(await idsFor({ q: 'err disclaimer' })).toEqual([3]);
    expect(await idsFor({ q: 'password', who: ada.id, kind: 'sign-ins' })).toEqual([4]);
    expect(await idsFor({ q: 'password', kind: 'settings' })).toEqual([]);
  });
});

it('long records are read page by page, there and back, and exported whole', async () => {
  for (const number of Array.from({ length: 120 }, (_, index) => index + 1)) {
    await keep(ada, '2025-12-01T09:00:00Z', revoked(`p${number}@factdesk.example`));
  }
  const first = await found({});
  expect([first.ids.at(0), first.ids.at(-1), first.newer]).toEqual([120, 71, null]);
  const second = await found({}, { older: first.older ?? '' });
  expect([second.ids.at(0), second.ids.at(-1), second.newer]).toEqual([70, 21, '70']);
  const third = await found({}, { older: second.older ?? '' });
  expect([third.ids.at(0), third.ids.at(-1), third.older]).toEqual([20, 1, null]);
  const back = await found({}, { newer: third.newer ?? '' });
  expect([back.ids.at(0), back.ids.at(-1), back.newer]).toEqual([70, 21, '70']);
  const front = await found({}, { newer: back.newer ?? '' });
  expect([front.ids.at(0), front.newer]).toEqual([120, null]);

  const ids: string[] = [];
  for await (const acts of recordFrom(ada, recordQuery({}), ZONE)) {
    ids.push(...acts.map(({ id }) => id));
    await keep(ada, '2025-12-01T10:00:00Z', revoked('late@factdesk.example'));
  }
  expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => String(index + 1)));
});
