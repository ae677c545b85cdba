import { approvalWords } from '../review/decision.ts';
import { claimAnchor } from './anchors.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type ChecklistItem, type ChecklistTarget, done, open } from './checklist-item.ts';
import { butFor, pendingLabel } from './labels.ts';

const pendingStates = ['unreviewed', 'lapsed', 'changes-requested'] as const;

export function claimItems({ claims }: ChecklistFacts): ChecklistItem[] {
  const rule = { rule: 'claims-approved', severity: 'blocks-sign-off' } as const;
  const items = pendingStates.flatMap((state) => {
    const pending = claims.filter((claim) => claim.state === state);
    if (pending.length === 0) return [];
    const numbers = pending.map((claim) => claim.number);
    const label = pendingLabel(state, numbers, claims.length);
    return [open({ ...rule, key: `claims-${state}` }, label, pending.map(claimTarget))];
  });
  if (items.length > 0) return items;
  const key = 'claims-approved';
  if (claims.length === 0) return [open({ ...rule, key }, 'There is no claim to approve yet', [])];
  return [
    done(
      { ...rule, key },
      claims.length === 1 ? 'The claim is approved' : `All ${claims.length} claims are approved`,
    ),
  ];
}

/** Asked again after the approval: an entry that was struck since is behind no claim. */
export function searchLogItem({ unsearched, letPass }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'search-log', rule: 'search-log', severity: 'blocks-sign-off' } as const;
  if (unsearched.length === 0) {
    return done(
      rule,
      `Every claim rests on a source or a logged search${butFor('search-log', letPass)}`,
    );
  }
  const claims = unsearched.length === 1 ? 'claim that cites' : 'claims that cite';
  return open(
    rule,
    `No search is logged for ${unsearched.length} ${claims} no source`,
    unsearched.map((claim) => claimTarget(claim)),
  );
}

function claimTarget({
  id,
  number,
  approving,
}: Pick<ChecklistFacts['claims'][number], 'id' | 'number' | 'approving'>): ChecklistTarget {
  const count = approving && approvalWords(approving);
  return { label: `Claim ${number}${count ? `, ${count}` : ''}`, anchor: claimAnchor(id) };
}
