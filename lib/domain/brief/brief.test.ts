import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { type ChecklistItem, checklistRules } from '../checklist/checklist-item.ts';
import { adam, edith, march, paula, ravi, rosa } from '../testing/cast.ts';
import { next, transitions } from './brief.ts';
import {
  type BriefAct,
  type BriefActFacts,
  type BriefState,
  publicStates,
  workingStates,
} from './brief-state.ts';

const checklist: ChecklistItem[] = checklistRules.map((rule) => ({
  key: rule,
  rule,
  done: true,
  label: `Missing: ${rule}`,
  targets: [],
  severity: 'blocks-sign-off',
}));

const facts: BriefActFacts = {
  openSubmission: { submitter: edith.id, at: march(1) },
  signOffs: [],
  presentManifest: 'm1',
  askedAnewAt: null,
  schedule: null,
  versions: 0,
  publishedAt: null,
  retractedAt: null,
  checklist,
  proseContributors: [edith.id],
  letPassBy: [],
  claimsChanged: true,
};

const drafting: BriefState = { working: 'drafting', public: 'none' };
const inReview: BriefState = { working: 'in-review', public: 'none' };
const ready: BriefState = { working: 'ready', public: 'none' };
const scheduled: BriefState = { working: 'scheduled', public: 'none' };
const readyAgain: BriefState = { working: 'ready', public: 'live' };
const readyAfterRetraction: BriefState = { working: 'ready', public: 'retracted' };

const submit: BriefAct = { kind: 'submit' };
const signOff: BriefAct = { kind: 'sign-off', manifest: 'm1' };
const publishFirst: BriefAct = { kind: 'publish', class: 'first', note: '' };
const returned = (reason: string): BriefAct => ({ kind: 'return', reason });
const retract: BriefAct = { kind: 'retract', reason: 'The figure was for another year.' };
const publish = (
  versionClass: 'minor' | 'update' | 'correction' | 're-check',
  note = '',
): BriefAct => ({
  kind: 'publish',
  class: versionClass,
  note,
});

function outcomeOf(
  state: BriefState,
  act: BriefAct,
  actor: Actor,
  changes: Partial<BriefActFacts> = {},
) {
  const outcome = next(state, act, { ...facts, ...changes }, actor);
  return outcome.ok ? outcome.value : outcome.refusal.code;
}

/** The checklist with these rules not done. */
function missing(...rules: string[]): Pick<BriefActFacts, 'checklist'> {
  return { checklist: checklist.map((item) => ({ ...item, done: !rules.includes(item.rule) })) };
}

describe('submitting', () => {
  it('takes a draft into review', () => {
    expect(outcomeOf(drafting, submit, edith)).toEqual(inReview);
  });

  it('needs coverage, and nothing else yet', () => {
    expect(outcomeOf(drafting, submit, edith, missing('coverage'))).toBe('blocked');
    const later = checklistRules.filter((rule) => rule !== 'coverage');
    expect(outcomeOf(drafting, submit, edith, missing(...later))).toEqual(inReview);
  });

  it('is for editors', () => {
    expect(outcomeOf(drafting, submit, rosa)).toBe('not-allowed');
  });

  it('happens once', () => {
    expect(outcomeOf(inReview, submit, edith)).toBe('conflict');
    expect(outcomeOf(ready, submit, edith)).toBe('conflict');
  });

  it('leaves the live version up', () => {
    expect(outcomeOf({ working: 'drafting', public: 'live' }, submit, edith)).toEqual({
      working: 'in-review',
      public: 'live',
    });
  });
});

describe('returning to drafting', () => {
  it('is open to a reviewer who says why', () => {
    expect(outcomeOf(inReview, returned('The limits are missing.'), rosa)).toEqual(drafting);
    expect(outcomeOf(inReview, returned(' '), rosa)).toBe('invalid');
  });

  it('is open to whoever submitted, without a reason', () => {
    expect(outcomeOf(inReview, returned(''), edith)).toEqual(drafting);
  });

  it('is refused to everybody else', () => {
    expect(outcomeOf(inReview, returned('Not now.'), paula)).toBe('not-allowed');
  });

  it('takes a signed brief out of the publisher’s reach', () => {
    expect(outcomeOf(ready, returned('A source was withdrawn.'), rosa)).toEqual(drafting);
  });

  it('has nothing to return from a draft', () => {
    expect(outcomeOf(drafting, returned('Why?'), rosa)).toBe('conflict');
  });
});

describe('signing off', () => {
  it('makes a brief ready', () => {
    expect(outcomeOf(inReview, signOff, rosa)).toEqual(ready);
  });

  it('is refused to whoever wrote in the prose, administrators included', () => {
    expect(outcomeOf(inReview, signOff, adam, { proseContributors: [adam.id] })).toBe('own-work');
  });

  it('is for reviewers', () => {
    expect(outcomeOf(inReview, signOff, paula)).toBe('not-allowed');
  });

  it('is of exactly what the reviewer saw', () => {
    expect(outcomeOf(inReview, signOff, rosa, { presentManifest: 'm2' })).toBe('stale');
    expect(outcomeOf(inReview, signOff, rosa, { presentManifest: null })).toBe('stale');
  });

  it.each(checklistRules.filter((rule) => rule !== 'signed-off'))('needs the rule %s', (rule) => {
    expect(outcomeOf(inReview, signOff, rosa, missing(rule))).toBe('blocked');
  });

  it('needs a brief in review', () => {
    expect(outcomeOf(drafting, signOff, rosa)).toBe('conflict');
    expect(outcomeOf(ready, signOff, ravi)).toBe('conflict');
  });
});

describe('publishing', () => {
  it('makes a ready brief live and begins the next draft', () => {
    expect(outcomeOf(ready, publishFirst, paula)).toEqual({ working: 'drafting', public: 'live' });
  });

  it('is for publishers', () => {
    expect(outcomeOf(ready, publishFirst, rosa)).toBe('not-allowed');
  });

  it('needs a ready brief', () => {
    expect(outcomeOf(drafting, publishFirst, paula)).toBe('conflict');
    expect(outcomeOf(inReview, publishFirst, paula)).toBe('conflict');
  });

  it.each(checklistRules)('asks the rule %s again', (rule) => {
    expect(outcomeOf(ready, publishFirst, paula, missing(rule))).toBe('blocked');
  });

  it('knows a first version from a next one', () => {
    expect(outcomeOf(ready, publish('update', 'New figures.'), paula)).toBe('invalid');
    expect(outcomeOf(readyAgain, publishFirst, paula)).toBe('invalid');
  });

  it('is minor only where no claim changed, and needs no note then', () => {
    expect(outcomeOf(readyAgain, publish('minor'), paula, { claimsChanged: false })).toEqual({
      working: 'drafting',
      public: 'live',
    });
    expect(outcomeOf(readyAgain, publish('minor'), paula, { claimsChanged: true })).toBe('invalid');
  });

  it.each(['update', 'correction'] as const)('of an %s needs a public note', (versionClass) => {
    expect(outcomeOf(readyAgain, publish(versionClass, ' '), paula)).toBe('invalid');
    expect(outcomeOf(readyAgain, publish(versionClass, 'The year was wrong.'), paula)).toEqual({
      working: 'drafting',
      public: 'live',
    });
  });

  it('is no way to make a re-check', () => {
    expect(outcomeOf(readyAgain, publish('re-check', 'Checked.'), paula)).toBe('invalid');
  });
});

describe('scheduling', () => {
  const noon = march(10);
  const schedule = (changes: Partial<Extract<BriefAct, { kind: 'schedule' }>> = {}): BriefAct => ({
    kind: 'schedule',
    manifest: 'm1',
    class: 'first',
    note: '',
    publishAt: march(11),
    now: noon,
    ...changes,
  });

  it('commits a ready brief to an instant to come, and leaves what readers see alone', () => {
    expect(outcomeOf(ready, schedule(), paula)).toEqual({ working: 'scheduled', public: 'none' });
    const update = schedule({ class: 'update', note: 'New figures.' });
    expect(outcomeOf(readyAgain, update, paula)).toEqual({ working: 'scheduled', public: 'live' });
  });

  it('is for publishers', () => {
    expect(outcomeOf(ready, schedule(), rosa)).toBe('not-allowed');
  });

  it.each(checklistRules)('asks the rule %s, as the publication will', (rule) => {
    expect(outcomeOf(ready, schedule(), paula, missing(rule))).toBe('blocked');
  });

  it('asks for the class and the note that the publication will need', () => {
    expect(outcomeOf(ready, schedule({ class: 'update', note: 'New.' }), paula)).toBe('invalid');
    expect(outcomeOf(readyAgain, schedule(), paula)).toBe('invalid');
    expect(outcomeOf(readyAgain, schedule({ class: 'update' }), paula)).toBe('invalid');
  });

  it('is of exactly what the publisher saw', () => {
    expect(outcomeOf(ready, schedule({ manifest: 'm2' }), paula)).toBe('stale');
  });

  it('is for an instant that lies ahead, and at most a year', () => {
    expect(outcomeOf(ready, schedule({ publishAt: noon }), paula)).toBe('invalid');
    expect(outcomeOf(ready, schedule({ publishAt: march(9) }), paula)).toBe('invalid');
    expect(outcomeOf(ready, schedule({ publishAt: march(10 + 367) }), paula)).toBe('invalid');
  });

  it('needs a ready brief of which nothing is scheduled', () => {
    expect(outcomeOf(inReview, schedule(), paula)).toBe('conflict');
    expect(outcomeOf(scheduled, schedule(), paula)).toBe('conflict');
    const held = { schedule: { manifest: 'm0' } };
    expect(outcomeOf(ready, schedule(), paula, held)).toBe('conflict');
  });

  it('can be followed by publishing at once, and asks everything again', () => {
    expect(outcomeOf(scheduled, publishFirst, paula)).toEqual({
      working: 'drafting',
      public: 'live',
    });
    expect(outcomeOf(scheduled, publishFirst, paula, missing('claims-approved'))).toBe('blocked');
  });

  it('keeps a brief from being returned until it is taken off', () => {
    expect(outcomeOf(scheduled, returned('One more source.'), rosa)).toBe('conflict');
  });
});

describe('taking a publication off the schedule', () => {
  const off: BriefAct = { kind: 'unschedule' };

  it('leaves the brief ready', () => {
    expect(outcomeOf(scheduled, off, paula)).toEqual(ready);
  });

  it('is possible also while it is held, wherever the brief stands', () => {
    const held = { schedule: { manifest: 'm0' } };
    for (const state of [drafting, inReview, ready]) {
      expect(outcomeOf(state, off, paula, held)).toEqual(state);
      expect(outcomeOf(state, off, paula)).toBe('conflict');
    }
  });

  it('is for publishers', () => {
    expect(outcomeOf(scheduled, off, edith)).toBe('not-allowed');
  });
});

describe('retracting', () => {
  it.each([
    ['drafting', 'drafting'],
    ['in-review', 'in-review'],
    ['ready', 'in-review'],
    ['scheduled', 'in-review'],
  ] as const)('takes a live brief back at once, and leaves one that is %s %s', (before, after) => {
    const live = { working: before, public: 'live' } as const;
    expect(outcomeOf(live, retract, paula, missing(...checklistRules))).toEqual({
      working: after,
      public: 'retracted',
    });
  });

  it('is for publishers and for reviewers, those who wrote in it included', () => {
    const live = { working: 'drafting', public: 'live' } as const;
    expect(outcomeOf(live, retract, rosa)).toMatchObject({ public: 'retracted' });
    expect(outcomeOf(live, retract, adam, { proseContributors: [adam.id] })).toMatchObject({
      public: 'retracted',
    });
    expect(outcomeOf(live, retract, edith)).toBe('not-allowed');
  });

  it('tells readers why', () => {
    const live = { working: 'drafting', public: 'live' } as const;
    expect(outcomeOf(live, { kind: 'retract', reason: ' ' }, paula)).toBe('invalid');
  });

  it('is of what readers see', () => {
    expect(outcomeOf(ready, retract, paula)).toBe('conflict');
    expect(outcomeOf(readyAfterRetraction, retract, paula)).toBe('conflict');
  });
});

describe('publishing what was retracted', () => {
  it.each(['update', 'correction'] as const)('makes it live again as an %s', (versionClass) => {
    expect(outcomeOf(readyAfterRetraction, publish(versionClass, 'Checked anew.'), paula)).toEqual({
      working: 'drafting',
      public: 'live',
    });
  });

  it('has a note, and is neither a first nor a minor version, whatever changed', () => {
    const unchanged = { claimsChanged: false };
    const outcome = (act: BriefAct) => outcomeOf(readyAfterRetraction, act, paula, unchanged);
    expect(outcome(publish('update', ' '))).toBe('invalid');
    expect(outcome(publish('minor', 'The same words.'))).toBe('invalid');
    expect(outcome(publish('re-check', 'Checked.'))).toBe('invalid');
    expect(outcome(publishFirst)).toBe('invalid');
  });

  it.each(checklistRules)('asks the rule %s again', (rule) => {
    expect(outcomeOf(readyAfterRetraction, publish('update', 'Back.'), paula, missing(rule))).toBe(
      'blocked',
    );
  });
});

describe('a refusal', () => {
  it('names everything that is missing at once', () => {
    const given = { ...facts, ...missing('headline', 'claims-approved') };
    expect(next(inReview, signOff, given, rosa)).toMatchObject({
      refusal: { message: 'Missing: headline. Missing: claims-approved.' },
    });
  });

  it('is thrown as a fault where a guarding rule was not checked at all', () => {
    expect(() => next(ready, publishFirst, { ...facts, checklist: [] }, paula)).toThrow(
      'lacks the rule',
    );
  });
});

describe('the table of transitions', () => {
  it('leads publication through everything that was checked at sign-off', () => {
    const atSignOff = transitions.find(({ act }) => act === 'sign-off')?.guards ?? [];
    const lasting = atSignOff.filter((guard) => guard !== 'manifest-seen');
    for (const { act, guards } of transitions) {
      if (act === 'publish')
        expect(guards).toEqual(expect.arrayContaining([...lasting, 'signed-off']));
    }
  });

  it('has one way at most by each act from each state', () => {
    for (const working of workingStates) {
      for (const visible of publicStates) {
        const acts = transitions
          .filter(({ from }) => (from.working ?? working) === working)
          .filter(({ from }) => (from.public ?? visible) === visible)
          .map(({ act }) => act);
        expect(new Set(acts).size).toBe(acts.length);
      }
    }
  });
});
