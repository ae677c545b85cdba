import { counted } from '../words/wording.ts';
import { suggestionAnchor, threadAnchor } from './anchors.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type ChecklistItem, done, open } from './checklist-item.ts';

export function commentsItem({ holds }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'comments-resolved',
    rule: 'comments-resolved',
    severity: 'blocks-sign-off',
  } as const;
  if (holds.length === 0) return done(rule, 'No comment holds it up');
  return open(
    rule,
    `${counted(holds.length, 'comment')} ${holds.length === 1 ? 'holds' : 'hold'} it up`,
    holds.map(({ threadId, by, words, claim }) => ({
      label: `${claim === null ? '' : `Claim ${claim.number}, `}${by}: ${words}`,
      anchor: threadAnchor(threadId),
    })),
  );
}

export function suggestionsItem({ suggestions }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'suggestions-settled',
    rule: 'suggestions-settled',
    severity: 'blocks-sign-off',
  } as const;
  const count = suggestions.length;
  if (count === 0) return done(rule, 'No suggestion is open');
  return open(
    rule,
    `${counted(count, 'suggestion')} ${count === 1 ? 'is' : 'are'} neither accepted nor rejected`,
    suggestions.map(({ id, author, change }) => ({
      label: `${author}: ${change}`,
      anchor: suggestionAnchor(id),
    })),
  );
}
