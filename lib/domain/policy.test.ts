import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { transitions } from './brief/brief.ts';
import { acts, can, capabilitiesFor } from './policy.ts';
import { adam, edith, guest, paula, ravi, rosa } from './testing/cast.ts';

const plainActs = [
  ['connect', [edith, rosa, paula, adam, guest]],
  ['create-brief', [edith, adam]],
  ['import-brief', [edith, adam]],
  ['edit-document', [edith, adam]],
  ['name-point', [edith, rosa, adam]],
  ['restore-point', [edith, adam]],
  ['submit', [edith, adam]],
  ['publish', [paula, adam]],
  ['add-source', [edith, rosa, adam]],
  ['correct-source', [edith, rosa, adam]],
  ['merge-sources', [edith, rosa, adam]],
  ['add-capture', [edith, rosa, adam]],
  ['check-source', [edith, rosa, adam]],
  ['mark-retracted', [edith, rosa, adam]],
  ['confirm-change', [edith, rosa, adam]],
  ['log-search', [edith, rosa, adam]],
  ['comment', [edith, rosa, paula, adam, guest]],
  ['schedule', [paula, adam]],
  ['unschedule', [paula, adam]],
  ['retract', [rosa, paula, adam]],
  ['mark-claim', [rosa, paula, adam]],
  ['override', [adam]],
  ['assign', [edith, rosa, paula, adam]],
  ['set-topics', [edith, rosa, paula, adam]],
  ['manage-questions', [edith, rosa, adam]],
  ['read-record', [adam]],
  ['ask-purge', [adam]],
  ['manage-members', [adam]],
  ['change-settings', [adam]],
] as const;
const everyone: Actor[] = [edith, rosa, paula, adam, guest];

describe('who may', () => {
  it.each(plainActs)('%s', (act, allowed) => {
    const may = everyone.filter((actor) => can(actor, act).ok);
    expect(may.map(({ name }) => name)).toEqual(allowed.map(({ name }) => name));
  });

  it('decide: reviewers on claims that they did not write', () => {
    const approve = (actor: Actor, ...contributors: string[]) =>
      can(actor, 'decide', { kind: 'approve', contributors });
    expect(approve(rosa, edith.id).ok).toBe(true);
    expect(approve(edith)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(approve(rosa, rosa.id)).toMatchObject({ refusal: { code: 'own-work' } });
    expect(approve(adam, adam.id)).toMatchObject({ refusal: { code: 'own-work' } });
  });

  it('ask for changes: reviewers, also of what they wrote', () => {
    const facts = { kind: 'request-changes', contributors: [rosa.id] } as const;
    expect(can(rosa, 'decide', facts).ok).toBe(true);
    expect(can(edith, 'decide', facts).ok).toBe(false);
  });

  it('return a brief: reviewers, and whoever submitted it', () => {
    expect(can(rosa, 'return', { submitter: edith.id }).ok).toBe(true);
    expect(can(edith, 'return', { submitter: edith.id }).ok).toBe(true);
    expect(can(paula, 'return', { submitter: edith.id }).ok).toBe(false);
    expect(can(edith, 'return', { submitter: null }).ok).toBe(false);
  });

  it('sign off: reviewers who did not write the prose', () => {
    expect(can(ravi, 'sign-off', { proseContributors: [rosa.id], letPassBy: [adam.id] }).ok).toBe(
      true,
    );
    expect(can(rosa, 'sign-off', { proseContributors: [rosa.id], letPassBy: [] }).ok).toBe(false);
    expect(can(edith, 'sign-off', { proseContributors: [], letPassBy: [] }).ok).toBe(false);
    expect(can(adam, 'sign-off', { proseContributors: [], letPassBy: [adam.id] })).toMatchObject({
      refusal: { code: 'own-work', message: expect.stringContaining('let something') },
    });
  });

  it('confirm that a live brief still holds: reviewers who did not write in it', () => {
    expect(can(ravi, 'recheck', { writers: [edith.id] }).ok).toBe(true);
    expect(can(edith, 'recheck', { writers: [] })).toMatchObject({ ok: false });
    expect(can(adam, 'recheck', { writers: [adam.id] })).toMatchObject({
      refusal: { code: 'own-work' },
    });
    expect(can(adam, 'recheck', { writers: [], letPassBy: [adam.id] })).toMatchObject({
      refusal: { code: 'own-work', message: expect.stringContaining('let something') },
    });
  });

  it('lift a notice: whoever gave it, and others who did not write in the brief', () => {
    const facts = { givenBy: rosa.id, writers: [adam.id] };
    expect(can(ravi, 'lift-notice', facts).ok).toBe(true);
    expect(can(edith, 'lift-notice', facts)).toMatchObject({ ok: false });
    expect(can(adam, 'lift-notice', facts)).toMatchObject({ refusal: { code: 'own-work' } });
    expect(can(adam, 'lift-notice', { ...facts, givenBy: adam.id }).ok).toBe(true);
  });

  it('decline an assignment: whom it was given to', () => {
    expect(can(rosa, 'decline-assignment', { reviewer: rosa.id }).ok).toBe(true);
    expect(can(adam, 'decline-assignment', { reviewer: rosa.id }).ok).toBe(false);
  });
});

describe('a thread', () => {
  it('is resolved by every member while it holds nothing up', () => {
    const facts = { heldBy: null, writers: [guest.id] };
    expect(everyone.every((actor) => can(actor, 'resolve-thread', facts).ok)).toBe(true);
  });

  it('that holds up approval is resolved by whoever holds it up, and by reviewers', () => {
    const may = everyone.filter(
      (actor) => can(actor, 'resolve-thread', { heldBy: paula.id, writers: [edith.id] }).ok,
    );
    expect(may).toEqual([rosa, paula, adam]);
  });

  it('that holds up approval is not resolved by who wrote its words, whatever else they may', () => {
    const facts = { heldBy: rosa.id, writers: [edith.id, adam.id] };
    expect(can(edith, 'resolve-thread', facts)).toMatchObject({ ok: false });
    expect(can(adam, 'resolve-thread', facts)).toMatchObject({ refusal: { code: 'own-work' } });
  });

  it('has comments that only their authors edit', () => {
    expect(can(edith, 'edit-comment', { author: edith.id }).ok).toBe(true);
    expect(can(adam, 'edit-comment', { author: edith.id }).ok).toBe(false);
  });
});

describe('a removal for legal reasons', () => {
  const eva: Actor = { ...adam, id: 'eva', name: 'Eva' };
  const facts = { asker: eva.id, askerMay: true };

  it('is confirmed and declined by another admin than the one who asked', () => {
    for (const act of ['confirm-purge', 'decline-purge'] as const) {
      const may = [...everyone, eva].filter((actor) => can(actor, act, facts).ok);
      expect(may).toEqual([adam]);
      expect(can(eva, act, facts)).toMatchObject({ refusal: { code: 'own-work' } });
    }
  });

  it('is confirmed only while whoever asked is an admin, and may be declined after that', () => {
    const gone = { ...facts, askerMay: false };
    expect(can(adam, 'confirm-purge', gone)).toMatchObject({ refusal: { code: 'blocked' } });
    expect(can(adam, 'decline-purge', gone).ok).toBe(true);
  });

  it('is taken back by whoever asked', () => {
    const may = [...everyone, eva].filter((actor) => can(actor, 'withdraw-purge', facts).ok);
    expect(may).toEqual([eva]);
  });
});

describe('a refusal', () => {
  it('says who can', () => {
    expect(can(paula, 'log-search')).toEqual({
      ok: false,
      refusal: {
        code: 'not-allowed',
        message: 'Only members who may edit or review can write in the search log.',
      },
    });
  });
});

describe('the table', () => {
  it('knows every act that these tests know', () => {
    const tested = [
      ...plainActs.map(([act]) => act),
      'decide',
      'return',
      'sign-off',
      'edit-comment',
      'resolve-thread',
      'recheck',
      'lift-notice',
      'decline-assignment',
      'withdraw-purge',
      'confirm-purge',
      'decline-purge',
    ];
    expect(new Set(tested)).toEqual(new Set(acts));
  });

  it('asks for the same capabilities as the transitions of a brief', () => {
    for (const { act, capabilities } of transitions) {
      expect(capabilitiesFor(act)).toEqual(capabilities);
    }
  });
});
