import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import { type Outcome, refuse } from '@/lib/domain/refusal.ts';
import type { DecisionKind } from '@/lib/domain/review/decision.ts';
import type { TypedDecision } from './use-typed-decision.ts';

/** Why these words cannot be approved here and now, in the words of the rule; null when they can. */
export function approvalBlock(
  claim: SheetClaim,
  typed: TypedDecision,
  mustRead: boolean,
): string | null {
  if (claim.barred) return claim.barred;
  if (claim.obstacles.length > 0) return claim.obstacles.join(' ');
  if (mustRead) return 'The claim changed while you were reading it. Read what changed first.';
  if (claim.toWaive.some(({ quotation }) => !typed.waivers[quotation]?.trim())) {
    return 'A quotation that is not verified needs a waiver with a reason.';
  }
  return null;
}

/** What a decision comes to, for whoever made it. */
export function doneWords(
  { number, quorum }: Pick<SheetClaim, 'number' | 'quorum'>,
  kind: DecisionKind,
  setsAside: boolean,
): string {
  if (kind === 'request-changes') return `You asked for changes to claim ${number}.`;
  const isEnough = quorum.given.length + 1 >= quorum.needed;
  const approved = `${setsAside ? 'You set the objection aside and' : 'You'} approved claim ${number}`;
  return isEnough ? `${approved}.` : `${approved}; another reviewer is needed.`;
}

/** Asks the server; that it could not be reached is an answer too. */
export async function outcomeOf<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await ask();
  } catch {
    return refuse(
      'conflict',
      'The server could not be reached. Nothing was decided, and what you typed is kept; try again in a moment.',
    );
  }
}
