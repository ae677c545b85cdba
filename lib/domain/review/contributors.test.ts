import { describe, expect, it } from 'vitest';
import { adam, edith, ravi, rosa } from '../testing/cast.ts';
import { contributorsAfter, mayJudge, maySignOff } from './contributors.ts';

describe('nobody approves what they wrote', () => {
  it('lets a reviewer judge what others wrote', () => {
    expect(mayJudge(rosa, [edith.id]).ok).toBe(true);
  });

  it('refuses a reviewer who wrote part of it', () => {
    expect(mayJudge(rosa, [edith.id, rosa.id])).toMatchObject({ refusal: { code: 'own-work' } });
  });

  it('refuses an administrator with every capability just the same', () => {
    expect(mayJudge(adam, [adam.id])).toMatchObject({ refusal: { code: 'own-work' } });
  });

  it('refuses to sign off prose that one wrote', () => {
    expect(maySignOff(rosa, { proseContributors: [rosa.id], letPassBy: [] })).toMatchObject({
      refusal: { code: 'own-work' },
    });
    expect(maySignOff(rosa, { proseContributors: [edith.id], letPassBy: [] }).ok).toBe(true);
  });
});

describe('who contributed to a claim', () => {
  const unseen = { earlier: null, approved: false };
  const unapproved = (...contributors: string[]) => ({ contributors, approved: false });

  it('is everyone who wrote since it last stood approved', () => {
    const change = { authors: [rosa.id], before: unapproved(edith.id), after: unseen };
    expect(contributorsAfter(change)).toEqual([edith.id, rosa.id]);
  });

  it('is counted anew from an approved content', () => {
    const before = { contributors: [edith.id], approved: true };
    expect(contributorsAfter({ authors: [rosa.id], before, after: unseen })).toEqual([rosa.id]);
  });

  it('names nobody twice', () => {
    const change = { authors: [rosa.id], before: unapproved(rosa.id), after: unseen };
    expect(contributorsAfter(change)).toEqual([rosa.id]);
  });

  it('includes those who wrote the words that a colleague restored', () => {
    const before = { contributors: [], approved: true };
    const after = { earlier: [rosa.id], approved: false };
    expect(contributorsAfter({ authors: [edith.id], before, after })).toEqual([rosa.id, edith.id]);
  });

  it('is as it was where approved words are restored', () => {
    const after = { earlier: [edith.id], approved: true };
    const change = { authors: [ravi.id], before: unapproved(ravi.id), after };
    expect(contributorsAfter(change)).toEqual([edith.id]);
  });

  it('includes whoever restored words that were approved once and are contested now', () => {
    const after = { earlier: [edith.id], approved: false };
    const change = { authors: [rosa.id], before: unapproved(), after };
    expect(contributorsAfter(change)).toEqual([edith.id, rosa.id]);
  });
});
