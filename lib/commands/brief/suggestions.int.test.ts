import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { edit, suggest } from '../../../prisma/seed/desk.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import { decideClaim } from '../review/decide-claim.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

async function claim() {
  const { claims } = (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;
  const carried = claims.find(({ id }) => id === 'carried');
  if (!carried) throw new Error('The claim is gone.');
  return carried;
}

async function approve(member: string, time: string) {
  const { id: claimId, digest } = await claim();
  const decision = { claimId, digest, kind: 'approve' as const, reason: '', waivers: [] };
  return decideClaim(by(member, at(time)), brief, decision);
}

/** Every open suggestion, accepted or rejected as an editor would. */
function settleAll(member: string, time: string, act: 'accept' | 'reject'): Promise<void> {
  return edit(by(member, at(time)), brief, (doc) => {
    for (const text of runsIn(sharedRoots(doc).content)) {
      for (const [kind, stays] of [
        ['insertion', act === 'accept'],
        ['deletion', act === 'reject'],
      ] as const) {
        let place = 0;
        for (const { insert, attributes } of text.toDelta()) {
          const { length } = String(insert);
          if (attributes?.[kind] && !stays) text.delete(place, length);
          else {
            if (attributes?.[kind]) text.format(place, length, { [kind]: null });
            place += length;
          }
        }
      }
    }
  });
}

function runsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? runsIn(child) : [];
  });
}

describe('a suggestion about a claim', () => {
  beforeEach(() =>
    suggest(by(desk.ada.id, at('09:40')), brief, 'ferry carried', 'ferries carried'),
  );

  test('keeps it from being approved, by whoever it is, and says whose it is', async () => {
    expect(await approve(desk.rosa.id, '10:00')).toMatchObject({
      ok: false,
      refusal: {
        code: 'blocked',
        message: 'An open suggestion by Ada touches this claim. Accept or reject it first.',
      },
    });
    expect((await claim()).content.text).toBe('The ferry carried 433,200 passengers');
  });

  test('makes whoever suggested it its writer once it is accepted', async () => {
    await settleAll(desk.tomas.id, '09:50', 'accept');
    expect((await claim()).content.text).toBe('The ferries carried 433,200 passengers');
    expect(await approve(desk.ada.id, '10:00')).toMatchObject({
      ok: false,
      refusal: { code: 'own-work' },
    });
    expect(await approve(desk.rosa.id, '10:10')).toMatchObject({ ok: true });
  });

  test('leaves whoever suggested it free to approve once it is rejected', async () => {
    await settleAll(desk.tomas.id, '09:50', 'reject');
    expect(await approve(desk.ada.id, '10:00')).toMatchObject({ ok: true });
  });
});

test('nothing is signed while a suggestion is open, wherever it stands', async () => {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  await suggest(by(desk.tomas.id, at('10:10')), brief, 'It was', 'That was');
  const { manifest } = (await lookAt(by(desk.mina.id, at('18:00')), brief)).assessment;
  const sign = (time: string) => signOffBrief(by(desk.teru.id, at(time)), brief, manifest ?? '');
  expect(await sign('10:20')).toMatchObject({
    ok: false,
    refusal: { code: 'blocked', message: '1 suggestion is neither accepted nor rejected.' },
  });
  await settleAll(desk.mina.id, '10:30', 'reject');
  expect(await sign('10:40')).toMatchObject({ ok: true });
});
