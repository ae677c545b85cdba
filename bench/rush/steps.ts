import type { ClaimNoticeKind } from '../../lib/domain/publication/claim-notice.ts';

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

export type Deed =
  | { does: 'judge a claim'; claim: ClaimId; verdict: (typeof verdicts)[number] }
  | { does: 'reword a claim'; claim: ClaimId; strongly: boolean }
  | { does: 'move the checked-on day'; day: (typeof days)[number] }
  | { does: 'approve' | 'ask for changes'; claim: ClaimId }
  | { does: 'mark a claim'; claim: ClaimId; kind: ClaimNoticeKind }
  | { does: 'schedule'; rounds: number }
  | PlainDeed
  | { does: 'suspend' | 'reinstate'; whom: Person }
  | { does: 'ask for two reviewers'; two: boolean };

/** One that nothing more is to be said about. */
export type PlainDeed = {
  does:
    | 'sign off'
    | 'submit'
    | 'return'
    | 'withdraw'
    | 'publish'
    | 'take off'
    | 'tick'
    | 'retract the source'
    | 'retract the brief'
    | 'check again';
};

/**
 * What somebody tries in a round, at what their clock says: some seconds before or after the hour.
 * What they judge is what they saw when it began, or one round before.
 */
export type Step = Deed & { who: Person; seconds: number; looked: 'now' | 'a round ago' };
export type Round = Step[];

/** "rosa: approve (first) at +3 s, having looked a round ago". */
export function describeStep({ who, seconds, looked, ...deed }: Step): string {
  const { does, ...rest } = deed;
  const details = Object.values(rest).join(', ');
  const what = `${does}${details === '' ? '' : ` (${details})`}`;
  const when = `${seconds < 0 ? '' : '+'}${seconds} s`;
  return `${who}: ${what} at ${when}${looked === 'now' ? '' : `, having looked ${looked}`}`;
}
