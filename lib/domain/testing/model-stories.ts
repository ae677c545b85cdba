import fc from 'fast-check';
import { type Actor, type Capability, holds } from '../actor.ts';
import type { BriefAct } from '../brief/brief-state.ts';
import type { DecisionKind } from '../review/decision.ts';
import { adam, edith, paula, ravi, rosa } from './cast.ts';
import { type ClaimId, claimIds, wordings } from './model-wordings.ts';

/** Edits and reviews. Like Adam, who holds every capability, he may not judge his own work. */
const ruben: Actor = { ...ravi, id: 'ruben', name: 'Ruben', capabilities: ['edit', 'review'] };
const cast: Actor[] = [edith, rosa, ravi, ruben, adam, paula];

/** What somebody tries; who comes late speaks of what stood there a step ago. */
export type Step = { who: Actor } & (
  | { does: 'write'; claim: ClaimId; wording: number }
  | { does: 'write-prose'; words: string }
  | { does: 'decide'; claim: ClaimId; kind: DecisionKind; waives: boolean; late: boolean }
  | { does: 'act'; act: BriefAct; late: boolean }
);

/** Mostly somebody who holds the capability, and often enough somebody who does not. */
function somebody(capability: Capability): fc.Arbitrary<Actor> {
  const able = cast.filter((actor) => holds(actor, capability));
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...able) },
    { weight: 1, arbitrary: fc.constantFrom(...cast) },
  );
}

export const anyClaim = fc.constantFrom(...claimIds);
const sometimes = fc.integer({ min: 0, max: 19 }).map((n) => n === 0);

const writing: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('write'),
  who: somebody('edit'),
  claim: anyClaim,
  wording: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: wordings.length - 1 })),
});
const writingProse: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('write-prose'),
  who: somebody('edit'),
  words: fc.constantFrom('The harbour is old.', 'The harbour is new.'),
});
const deciding: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('decide'),
  who: somebody('review'),
  claim: anyClaim,
  kind: sometimes.map((asks) => (asks ? 'request-changes' : 'approve')),
  waives: fc.boolean(),
  late: sometimes,
});

function acting(capability: Capability, act: fc.Arbitrary<BriefAct>): fc.Arbitrary<Step> {
  return fc.record({
    does: fc.constant('act'),
    who: somebody(capability),
    act,
    late: sometimes,
  });
}
const submitting = acting('edit', fc.constant({ kind: 'submit' }));
const returning = acting('review', fc.constant({ kind: 'return', reason: 'A source is missing.' }));
const signing = acting('review', fc.constant({ kind: 'sign-off', manifest: '' }));
const publishing = acting(
  'publish',
  fc.record({
    kind: fc.constant('publish'),
    class: fc.constantFrom('first', 'minor', 'update'),
    note: fc.constantFrom('', 'A figure was corrected.'),
  }),
);

const anything = fc.oneof(writing, writingProse, deciding, returning, signing, publishing);

/** The way that most briefs go, with enough attempts by all kinds of people to get through. */
const round = fc
  .tuple(
    several(writing, 0, 3),
    several(
      fc.oneof({ weight: 4, arbitrary: deciding }, { weight: 1, arbitrary: anything }),
      0,
      16,
    ),
    several(submitting, 1, 3),
    several(fc.oneof(deciding, anything), 0, 1),
    several(signing, 1, 4),
    several(anything, 0, 1),
    several(publishing, 1, 6),
  )
  .map((parts) => parts.flat());

function several(step: fc.Arbitrary<Step>, minLength: number, maxLength: number) {
  return fc.array(step, { minLength, maxLength, size: 'max' });
}

/** What several people try, in whatever order: most of it lawful, all of it possible. */
export const stories: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: round }, { weight: 1, arbitrary: several(anything, 1, 9) }),
    {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    },
  )
  .map((rounds) => rounds.flat());
