import { describe, expect, it } from 'vitest';
import { edith, march } from '../testing/cast.ts';
import { type BriefFacts, briefState, countedSignOff, isHeld } from './brief-state.ts';

const facts: BriefFacts = {
  openSubmission: { submitter: edith.id, at: march(3) },
  signOffs: [],
  presentManifest: 'm1',
  askedAnewAt: null,
  schedule: null,
  versions: 0,
  publishedAt: null,
  retractedAt: null,
};
const signed = { manifest: 'm1', at: march(4) };

function workingOf(changes: Partial<BriefFacts>) {
  return briefState({ ...facts, ...changes }).working;
}

describe('a brief is', () => {
  it('drafting while it is not submitted, whatever was signed before', () => {
    expect(workingOf({ openSubmission: null, signOffs: [signed] })).toBe('drafting');
  });

  it('in review once it is submitted', () => {
    expect(workingOf({})).toBe('in-review');
  });

  it('ready while a sign-off signs exactly what would be published', () => {
    expect(workingOf({ signOffs: [signed] })).toBe('ready');
  });

  it('in review again after an edit, and ready again when the words return', () => {
    expect(workingOf({ signOffs: [signed], presentManifest: 'm2' })).toBe('in-review');
    expect(workingOf({ signOffs: [signed], presentManifest: 'm1' })).toBe('ready');
  });

  it('in review while there is nothing to sign', () => {
    expect(workingOf({ signOffs: [signed], presentManifest: null })).toBe('in-review');
  });

  it('not ready by a sign-off of an earlier submission', () => {
    expect(workingOf({ signOffs: [{ manifest: 'm1', at: march(2) }] })).toBe('in-review');
  });

  it('not ready by a sign-off from before something asked for a new decision on a claim of it', () => {
    expect(workingOf({ signOffs: [signed], askedAnewAt: march(5) })).toBe('in-review');
    expect(workingOf({ signOffs: [signed], askedAnewAt: march(3) })).toBe('ready');
    const again = { manifest: 'm1', at: march(6) };
    expect(workingOf({ signOffs: [signed, again], askedAnewAt: march(5) })).toBe('ready');
  });

  it('scheduled while a publication of the very words that are ready is to come', () => {
    const scheduled = { signOffs: [signed], schedule: { manifest: 'm1' } };
    expect(workingOf(scheduled)).toBe('scheduled');
    expect(isHeld({ ...facts, ...scheduled })).toBe(false);
  });

  it('what it is without it, and held, while those words are not ready', () => {
    const schedule = { manifest: 'm1' };
    const edited = { signOffs: [signed], schedule, presentManifest: 'm2' };
    const others = { ...edited, signOffs: [{ ...signed, manifest: 'm2' }] };
    const returned = { signOffs: [signed], schedule, openSubmission: null };
    const asked = { signOffs: [signed], schedule, askedAnewAt: march(5) };
    const states = [edited, others, returned, asked].map(workingOf);
    expect(states).toEqual(['in-review', 'ready', 'drafting', 'in-review']);
    for (const held of [edited, others, returned, asked]) {
      expect(isHeld({ ...facts, ...held })).toBe(true);
    }
  });

  it('live from its first version on, whatever the desk does meanwhile', () => {
    expect(briefState(facts).public).toBe('none');
    expect(briefState({ ...facts, versions: 2, openSubmission: null })).toEqual({
      working: 'drafting',
      public: 'live',
    });
  });
});

describe('a retracted brief is', () => {
  const published = { ...facts, versions: 1, publishedAt: march(5) };

  it('retracted until a later version is published', () => {
    expect(briefState({ ...published, retractedAt: march(6) }).public).toBe('retracted');
    const again = { ...published, versions: 2, publishedAt: march(8), retractedAt: march(6) };
    expect(briefState(again).public).toBe('live');
  });

  it('signed by nothing that was signed before', () => {
    const retracted = { retractedAt: march(6), askedAnewAt: march(6) };
    const before = { ...published, signOffs: [signed], ...retracted };
    expect(briefState(before).working).toBe('in-review');
    const after = { ...before, signOffs: [{ manifest: 'm1', at: march(7) }] };
    expect(briefState(after)).toEqual({ working: 'ready', public: 'retracted' });
  });
});

describe('the sign-off that counts', () => {
  it('is the latest of those that sign the present manifest', () => {
    const later = { manifest: 'm1', at: march(6) };
    const other = { manifest: 'm2', at: march(7) };
    expect(countedSignOff({ ...facts, signOffs: [later, signed, other] })).toBe(later);
  });

  it('is none where nothing is submitted', () => {
    expect(countedSignOff({ ...facts, openSubmission: null, signOffs: [signed] })).toBeNull();
  });
});
