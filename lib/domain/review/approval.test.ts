import { describe, expect, it } from 'vitest';
import { type ClaimContent, claimDigest } from '../claim/claim.ts';
import { defaultVerdictScale, NOT_CONFIRMED } from '../claim/verdict.ts';
import { citation, content, source } from '../testing/cast.ts';
import {
  type ApprovalFacts,
  approvalObstacles,
  quotationsToWaive,
  unsearchedKey,
  waiverFor,
} from './approval.ts';

const facts: ApprovalFacts = {
  sources: [source()],
  checks: ['no-quotation'],
  searchLogCount: 0,
  overrides: [],
  scale: defaultVerdictScale,
  waivers: [],
  holds: [],
  suggestions: [],
};

function obstacles(changes: Partial<ClaimContent>, given: Partial<ApprovalFacts> = {}): string[] {
  const judged = content(changes);
  const claim = { id: 'dues', content: judged, digest: claimDigest(judged) };
  return approvalObstacles(claim, { ...facts, ...given }).map(({ message }) => message);
}

const quoting = { citations: [citation({ quotation: 'dues rose' })] };

describe('a claim may be approved', () => {
  it('with words, a verdict, and a citation of a resolved source', () => {
    expect(obstacles({})).toEqual([]);
  });

  it('without a citation where the verdict is not confirmed and the search log says where we looked', () => {
    const unconfirmed = { citations: [], verdict: NOT_CONFIRMED };
    expect(obstacles(unconfirmed, { checks: [], searchLogCount: 1 })).toEqual([]);
  });

  it('without a search where an admin lets this very claim pass', () => {
    const unconfirmed = { citations: [], verdict: NOT_CONFIRMED };
    const letPass = (id: string) => [{ rule: 'search-log' as const, covers: [id] }];
    const dues = unsearchedKey({ id: 'dues', digest: claimDigest(content(unconfirmed)) });
    expect(obstacles(unconfirmed, { checks: [], overrides: letPass(dues) })).toEqual([]);
    expect(obstacles(unconfirmed, { checks: [], overrides: letPass('dues other') })).toHaveLength(
      1,
    );
    expect(obstacles({ citations: [] }, { checks: [], overrides: letPass(dues) })).toEqual([
      'The claim needs at least one citation.',
    ]);
  });

  it('with a verified quotation', () => {
    expect(obstacles(quoting, { checks: ['verified'] })).toEqual([]);
  });

  it.each(['not-found', 'no-capture'] as const)(
    'with a quotation %s that the decision waives',
    (check) => {
      const waivers = [{ source: 'gazette', quotation: 'dues rose', reason: 'Read on paper.' }];
      expect(obstacles(quoting, { checks: [check], waivers })).toEqual([]);
    },
  );
});

describe('a claim may not be approved', () => {
  it('while a comment on its words holds it up', () => {
    const holds = [{ threadId: 't1', by: 'Rosa', words: 'Which year?' }];
    expect(obstacles({}, { holds })).toEqual([
      'A comment by Rosa holds it up: “Which year?”. Resolve it first.',
    ]);
  });

  it('without words', () => {
    expect(obstacles({ text: ' ' })).toEqual(['The claim has no words.']);
  });

  it('without a verdict, or with one that the scale does not have', () => {
    expect(obstacles({ verdict: null })).toEqual(['The claim has no verdict yet.']);
    expect(obstacles({ verdict: 'pants-on-fire' })).toEqual([
      'The verdict “pants-on-fire” is not on the publication’s scale.',
    ]);
  });

  it('without a citation, whatever the search log says, unless the verdict is not confirmed', () => {
    expect(obstacles({ citations: [] }, { checks: [], searchLogCount: 3 })).toEqual([
      'The claim needs at least one citation.',
    ]);
  });

  it('as not confirmed without a citation while the search log is empty', () => {
    expect(obstacles({ citations: [], verdict: NOT_CONFIRMED }, { checks: [] })).toEqual([
      'Without a citation, the search log must say where the desk looked.',
    ]);
  });

  it('while a source is unresolved, said once however often it is cited', () => {
    const sources = [source({ placeholder: true })];
    expect(obstacles({ citations: [citation(), citation()] }, { sources })).toEqual([
      'The source “Harbour dues rise” is unresolved: it needs an address or a full reference.',
    ]);
  });

  it('while a source is not in the library', () => {
    expect(obstacles({}, { sources: [] })).toEqual(['A cited source is not in the library.']);
  });

  it.each([
    ['not-found', 'is not in the captured text'],
    ['no-capture', 'has no captured text to compare it with'],
  ] as const)('while a quotation is %s', (check, words) => {
    expect(obstacles(quoting, { checks: [check] })).toEqual([
      expect.stringContaining(`“dues rose” ${words}`),
    ]);
  });

  it('while the check of a quotation is not known', () => {
    expect(obstacles(quoting, { checks: [] })).toHaveLength(1);
  });

  it('by a waiver without a reason, or of another quotation, or of another source', () => {
    const waived = { source: 'gazette', quotation: 'dues rose', reason: 'Read on paper.' };
    for (const change of [{ reason: ' ' }, { quotation: 'dues' }, { source: 'other' }]) {
      const given = { checks: ['not-found' as const], waivers: [{ ...waived, ...change }] };
      expect(obstacles(quoting, given)).toHaveLength(1);
    }
  });

  it('with everything that stands in the way named at once', () => {
    expect(obstacles({ text: '', verdict: null, citations: [] }, { checks: [] })).toHaveLength(3);
  });
});

describe('the quotations to waive', () => {
  it('are those not verified, with what was found', () => {
    const judged = content({
      citations: [
        citation(),
        citation({ quotation: 'dues rose' }),
        citation({ quotation: 'dues fell', source: 'minutes' }),
      ],
    });
    expect(quotationsToWaive(judged, ['no-quotation', 'verified', 'not-found'])).toEqual([
      { ...citation({ quotation: 'dues fell', source: 'minutes' }), check: 'not-found' },
    ]);
  });

  it('find their waiver by source and words', () => {
    const waiver = { source: 'gazette', quotation: 'dues rose', reason: 'Read on paper.' };
    expect(waiverFor({ source: 'gazette', quotation: 'dues rose' }, [waiver])).toEqual(waiver);
    expect(waiverFor({ source: 'gazette', quotation: null }, [waiver])).toBeNull();
  });

  it('while a suggestion that touches it is open, whoever made it', () => {
    const suggestions = [{ author: 'Mina' }, { author: 'Ben' }, { author: 'Mina' }];
    expect(obstacles({}, { suggestions })).toEqual([
      'An open suggestion by Mina touches this claim. Accept or reject it first.',
      'An open suggestion by Ben touches this claim. Accept or reject it first.',
    ]);
  });
});
