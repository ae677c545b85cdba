import fc from 'fast-check';
import { claimNoticeKinds } from '../../lib/domain/publication/claim-notice.ts';
import {
  claimIds,
  type Deed,
  days,
  type Person,
  type PlainDeed,
  type Round,
  type Step,
  verdicts,
} from './steps.ts';

// The histories that the rush plays: which of them there are, and how often each kind comes.

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
const looks = (fresh: number) =>
  fc.oneof(
    { weight: fresh, arbitrary: fc.constant('now' as const) },
    { weight: 1, arbitrary: fc.constant('a round ago' as const) },
  );
const claims = fc.constantFrom(...claimIds);

/** Mostly somebody who may, and sometimes anybody. */
function step(
  able: readonly Person[],
  deed: fc.Arbitrary<Deed>,
  looked = looks(9),
): fc.Arbitrary<Step> {
  const who = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...able) },
    { weight: 1, arbitrary: anybody },
  );
  return fc
    .tuple(deed, who, clocks, looked)
    .map(([done, somebody, seconds, looked]) => ({ ...done, who: somebody, seconds, looked }));
}

const plain = (does: PlainDeed['does']) => fc.constant<Deed>({ does });

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
const returning = fc.oneof(
  step(['rosa', 'mina', 'paul'], plain('return')),
  step(['mina', 'tomas', 'ada'], plain('withdraw')),
);
const publishing = step(['ines', 'paul', 'ada'], plain('publish'));
const scheduling = step(
  ['ines', 'paul'],
  fc.record({ does: fc.constant('schedule' as const), rounds: fc.integer({ min: 0, max: 2 }) }),
);
const takingOff = step(['ines', 'ada'], plain('take off'));
const ticking = step(['ada'], plain('tick'));
const retracting = step(['mina'], plain('retract the source'));
const takingBack = step(['ines', 'rosa', 'paul'], plain('retract the brief'));
const marking = step(
  ['ines', 'rosa', 'paul'],
  fc.record({
    does: fc.constant('mark a claim' as const),
    claim: claims,
    kind: fc.constantFrom(...claimNoticeKinds),
  }),
);
const checkingAgain = step(['rosa', 'teru', 'paul', 'ruben'], plain('check again'), looks(1));
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
  { weight: 1, arbitrary: takingBack },
  { weight: 1, arbitrary: marking },
  { weight: 1, arbitrary: checkingAgain },
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
    looks(3),
    fc.oneof({ weight: 3, arbitrary: noise }, { weight: 1, arbitrary: some(objecting, 1, 2) }),
    fc.boolean(),
  )
  .map(([one, other, seconds, looked, rest, isLate]) => {
    const approvals = claimIds.flatMap((claim) =>
      [...new Set([one, other])].map(
        (who): Step => ({ does: 'approve', claim, who, seconds, looked }),
      ),
    );
    return begunIn([approvals, rest, isLate]);
  });

/** The way that most briefs go once they are in review, with others in between. */
const way = [
  some(fc.oneof({ weight: 2, arbitrary: editing }, { weight: 1, arbitrary: policing }), 0, 3),
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
  some(fc.oneof(ticking, publishing, editing, suspending, takingBack), 1, 4),
  some(fc.oneof({ weight: 3, arbitrary: ticking }, { weight: 1, arbitrary: anything }), 1, 3),
] as const;

/** What becomes of a version that readers see. */
const afterwards = roundOf(
  fc.oneof(
    { weight: 1, arbitrary: takingBack },
    { weight: 2, arbitrary: marking },
    { weight: 2, arbitrary: checkingAgain },
  ),
  1,
  2,
);
/** Most often a brief comes back with all that a full review asks for. */
const again = fc.tuple(
  ...[some(editing, 0, 1), afterwards, some(checkingAgain, 0, 2)],
  ...[roundOf(submitting, 1, 2), ...way],
);

const clearly = (who: Person, deed: Deed): Step => ({ ...deed, who, seconds: 0, looked: 'now' });
/** A first version, published without anything in between. */
const published: Round[] = [
  claimIds.map((claim) => clearly('rosa', { does: 'approve', claim })),
  [clearly('teru', { does: 'sign off' })],
  [clearly('ines', { does: 'publish' })],
];
/** The same, with the next one on its way. */
const scheduledAgain: Round[] = [
  ...published,
  [clearly('tomas', { does: 'judge a claim', claim: 'first', verdict: 'disputed' })],
  [clearly('mina', { does: 'submit' })],
  [clearly('rosa', { does: 'approve', claim: 'first' })],
  [clearly('teru', { does: 'sign off' })],
  [clearly('ines', { does: 'schedule', rounds: 2 })],
];

/** What happens to one brief, round by round; what is in one round happens at once. */
export const histories: fc.Arbitrary<Round[]> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.tuple(...way) },
      { weight: 1, arbitrary: again.map((rounds) => [...published, ...rounds]) },
      { weight: 1, arbitrary: again.map((rounds) => [...scheduledAgain, ...rounds]) },
    ),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: again },
        { weight: 1, arbitrary: some(anything, 2, 5).map((round) => [round]) },
      ),
      { maxLength: 2, size: 'max' },
    ),
  )
  .map(([first, rest]) => [...first, ...rest.flat()].filter((round) => round.length > 0));
