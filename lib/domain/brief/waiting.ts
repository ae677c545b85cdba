import type { ClaimState } from '../review/decision.ts';
import type { WorkingState } from './brief-state.ts';

export type WaitingFacts = {
  working: WorkingState;
  claims: Readonly<Record<ClaimState, number>>;
  /** Number of the live version, or null. */
  live: number | null;
};

/** What a brief waits for now, and whom that concerns, in one phrase for the desk's list. */
export function waitingFor({ working, claims, live }: WaitingFacts): string {
  const open = openClaims(claims);
  switch (working) {
    case 'ready':
      return 'Waits to be published';
    case 'scheduled':
      return 'Waits for its hour';
    case 'in-review':
      return open === '' ? 'Waits for a sign-off' : open;
    case 'drafting':
      return drafting(claims, open, live);
  }
}

function drafting(claims: WaitingFacts['claims'], open: string, live: number | null): string {
  const all = Object.values(claims).reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'Waits for its first claim to be marked';
  if (claims['changes-requested'] > 0 || claims.lapsed > 0) return open;
  if (live !== null && open === '') return `Nothing: version ${live} is live`;
  return 'Waits to be submitted for review';
}

function openClaims(claims: WaitingFacts['claims']): string {
  const all = Object.values(claims).reduce((sum, count) => sum + count, 0);
  const parts = [
    phrase(claims['changes-requested'], 'has changes requested', 'have changes requested'),
    phrase(claims.lapsed, 'changed since approval', 'changed since approval'),
    phrase(claims.unreviewed, 'awaits review', 'await review'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return `Of ${all} ${all === 1 ? 'claim' : 'claims'}, ${parts.join(', ')}`;
}

function phrase(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}
