import fc from 'fast-check';

/** The people of the rush, by what they may do. */
export const people = {
  mina: ['edit'],
  tomas: ['edit'],
  ruben: ['edit', 'review'],
  rosa: ['review'],
  teru: ['review'],
  ines: ['publish'],
  paul: ['publish', 'review'],
  ada: ['edit', 'review', 'publish', 'admin'],
} as const;
export type Person = keyof typeof people;

export const claimIds = ['first', 'second'] as const;
export type ClaimId = (typeof claimIds)[number];

/** What a claim or the whole may say; few, so that words come back. */
export const verdicts = ['confirmed', 'disputed', 'false'] as const;
export const days = ['2026-03-01', '2026-02-27'] as const;

type Deed =
  | { does: 'judge a claim'; claim: ClaimId; verdict: (typeof verdicts)[number] }
  | { does: 'reword a claim'; claim: ClaimId; strongly: boolean }
  | { does: 'move the checked-on day'; day: (typeof days)[number] }
  | { does: 'approve' | 'ask for changes'; claim: ClaimId }
  | { does: 'sign off' | 'submit' | 'return' | 'publish' | 'take off' | 'retract the source' }
  | { does: 'schedule'; rounds: number }
  | { does: 'tick' }
  | { does: 'suspend' | 'reinstate'; whom: Person }
  | { does: 'ask for two reviewers'; two: boolean };

/** What somebody tries in a round, at what their clock says: some seconds before or after the hour. */
export type Step = Deed & { who: Person; seconds: number };
export type Round = Step[];

const anybody = fc.constantFrom<Person>(
  'mina',
  'tomas',
  'ruben',
  'rosa',
  'teru',
  'ines',
  'paul',
  'ada',
);
const clocks = fc.integer({ min: -5, max: 5 });
const claims = fc.constantFrom(...claimIds);

/** Mostly somebody who may, and sometimes anybody. */
function step(able: readonly Person[], deed: fc.Arbitrary<Deed>): fc.Arbitrary<Step> {
  const who = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...able) },
    { weight: 1, arbitrary: anybody },
  );
  return fc
    .tuple(deed, who, clocks)
    .map(([done, somebody, seconds]) => ({ ...done, who: somebody, seconds }));
}

const plain = (does: 'sign off' | 'submit' | 'return' | 'publish' | 'take off') =>
  fc.constant<Deed>({ does });

const editing = step(
  ['mina', 'tomas', 'ruben', 'ada'],
  fc.oneof(
    fc.record({
      does: fc.constant('judge a claim' as const),
      claim: claims,
      verdict: fc.constantFrom(...verdicts),
    }),
    fc.record({
      does: fc.constant('reword a claim' as const),
      claim: claims,
      strongly: fc.boolean(),
    }),
    fc.record({
      does: fc.constant('move the checked-on day' as const),
      day: fc.constantFrom(...days),
    }),
  ),
);
const approving = step(
  ['rosa', 'teru', 'ruben', 'paul', 'ada'],
  fc.record({ does: fc.constant('approve' as const), claim: claims }),
);
const objecting = step(
  ['rosa', 'teru'],
  fc.record({ does: fc.constant('ask for changes' as const), claim: claims }),
);
const signing = step(['rosa', 'teru', 'paul', 'ruben'], plain('sign off'));
const submitting = step(['mina', 'tomas', 'ada'], plain('submit'));
const returning = step(['rosa', 'mina', 'paul'], plain('return'));
const publishing = step(['ines', 'paul', 'ada'], plain('publish'));
const scheduling = step(
  ['ines', 'paul'],
  fc.record({ does: fc.constant('schedule' as const), rounds: fc.integer({ min: 0, max: 2 }) }),
);
const takingOff = step(['ines', 'ada'], plain('take off'));
const ticking = step(['ada'], fc.constant<Deed>({ does: 'tick' }));
const retracting = step(['mina'], fc.constant<Deed>({ does: 'retract the source' }));
const suspending = step(
  ['ada'],
  fc.record({
    does: fc.constantFrom('suspend' as const, 'reinstate' as const),
    whom: fc.constantFrom<Person>('ines', 'rosa', 'paul', 'tomas'),
  }),
);
const policing = step(
  ['ada'],
  fc.record({ does: fc.constant('ask for two reviewers' as const), two: fc.boolean() }),
);

const anything = fc.oneof(
  { weight: 4, arbitrary: editing },
  { weight: 2, arbitrary: approving },
  { weight: 1, arbitrary: objecting },
  { weight: 2, arbitrary: signing },
  { weight: 2, arbitrary: submitting },
  { weight: 1, arbitrary: returning },
  { weight: 2, arbitrary: publishing },
  { weight: 2, arbitrary: scheduling },
  { weight: 1, arbitrary: takingOff },
  { weight: 3, arbitrary: ticking },
  { weight: 1, arbitrary: retracting },
  { weight: 2, arbitrary: suspending },
  { weight: 1, arbitrary: policing },
);

const some = (of: fc.Arbitrary<Step>, least: number, most: number) =>
  fc.array(of, { minLength: least, maxLength: most, size: 'max' });

/** What gets in the way: often nothing, and words that change just as often as all else. */
const noise = fc.oneof(
  { weight: 2, arbitrary: some(anything, 0, 0) },
  { weight: 1, arbitrary: some(anything, 1, 2) },
  { weight: 1, arbitrary: some(editing, 1, 2) },
);

/** Who begins first has a better chance to be first, so either does. */
const begunIn = ([steps, rest, isLate]: [Round, Round, boolean]): Round =>
  isLate ? [...rest, ...steps] : [...steps, ...rest];

/** A round in which mostly one kind of thing is tried, and something else gets in its way. */
const roundOf = (of: fc.Arbitrary<Step>, least: number, most: number): fc.Arbitrary<Round> =>
  fc.tuple(some(of, least, most), noise, fc.boolean()).map(begunIn);

const judged: fc.Arbitrary<Round> = fc
  .tuple(
    fc.constantFrom<Person>('rosa', 'teru', 'paul', 'ruben'),
    fc.constantFrom<Person>('rosa', 'teru', 'paul'),
    clocks,
    fc.oneof({ weight: 3, arbitrary: noise }, { weight: 1, arbitrary: some(objecting, 1, 2) }),
    fc.boolean(),
  )
  .map(([one, other, seconds, rest, isLate]) => {
    const approvals = claimIds.flatMap((claim) =>
      [...new Set([one, other])].map((who): Step => ({ does: 'approve', claim, who, seconds })),
    );
    return begunIn([approvals, rest, isLate]);
  });

/** The way that most briefs go once they are in review, with others in between. */
const way = [
  some(fc.oneof(editing, policing), 0, 2),
  judged,
  roundOf(signing, 1, 2),
  fc.oneof(
    { weight: 3, arbitrary: some(returning, 0, 0) },
    { weight: 1, arbitrary: fc.tuple(returning, submitting) },
  ),
  fc.oneof(
    { weight: 2, arbitrary: roundOf(scheduling, 1, 2) },
    { weight: 1, arbitrary: roundOf(publishing, 1, 2) },
  ),
  some(fc.oneof(editing, suspending), 0, 1),
  some(fc.oneof(ticking, publishing, editing, suspending), 1, 4),
  some(fc.oneof({ weight: 3, arbitrary: ticking }, { weight: 1, arbitrary: anything }), 1, 3),
] as const;

/** What happens to one brief, round by round; what is in one round happens at once. */
export const histories: fc.Arbitrary<Round[]> = fc
  .tuple(
    fc.tuple(...way),
    fc.array(
      fc.oneof<fc.Arbitrary<Round[]>[]>(
        fc.tuple(roundOf(submitting, 1, 2), ...way),
        some(anything, 2, 5).map((round) => [round]),
      ),
      { maxLength: 2, size: 'max' },
    ),
  )
  .map(([first, rest]) => [...first, ...rest.flat()].filter((round) => round.length > 0));

/** "rosa: approve (first) at +3 s". */
export function describeStep({ who, seconds, ...deed }: Step): string {
  const { does, ...rest } = deed;
  const details = Object.values(rest).join(', ');
  return `${who}: ${does}${details === '' ? '' : ` (${details})`} at ${seconds < 0 ? '' : '+'}${seconds} s`;
}
