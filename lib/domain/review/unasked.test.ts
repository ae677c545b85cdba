import { describe, expect, test } from 'vitest';
import type { ClaimState } from './decision.ts';
import { unasked } from './unasked.ts';

const claim = (id: string, state: ClaimState, contributors: string[] = ['mina']) => ({
  id,
  state,
  contributors,
  judgedBy: [] as string[],
});
const asked = (reviewerId: string, claimId: string | null = null) => ({ reviewerId, claimId });
const look = (
  claims: ReturnType<typeof claim>[],
  assignments: ReturnType<typeof asked>[],
): [string[], boolean] => {
  const found = unasked({ claims, assignments, writers: ['mina'] });
  return [found.claims.map(({ id }) => id), found.signOff];
};

describe('of a brief in review, nobody is asked', () => {
  test('to review the claims that are given to nobody, until each is', () => {
    const claims = [claim('a', 'unreviewed'), claim('b', 'lapsed'), claim('c', 'approved')];
    expect(look(claims, [])).toEqual([['a', 'b'], false]);
    expect(look(claims, [asked('rosa', 'a')])).toEqual([['b'], false]);
    expect(look(claims, [asked('rosa')])).toEqual([[], false]);
  });

  test('where the one who is asked wrote the claim, or has judged it already', () => {
    expect(look([claim('a', 'unreviewed', ['rosa'])], [asked('rosa')])).toEqual([['a'], false]);
    const seconded = { ...claim('a', 'unreviewed'), judgedBy: ['rosa'] };
    expect(look([seconded], [asked('rosa')])).toEqual([['a'], false]);
    expect(look([seconded], [asked('rosa'), asked('teru', 'a')])).toEqual([[], false]);
  });

  test('to sign, once every claim is approved and the whole is given to nobody who could', () => {
    const claims = [claim('a', 'approved')];
    expect(look(claims, [])).toEqual([[], true]);
    expect(look(claims, [asked('rosa', 'a')])).toEqual([[], true]);
    expect(look(claims, [asked('mina')])).toEqual([[], true]);
    expect(look(claims, [asked('rosa')])).toEqual([[], false]);
  });

  test('to sign what a reviewer asked to change, since its writers have to', () => {
    expect(look([claim('a', 'changes-requested')], [])).toEqual([[], false]);
  });
});
