import type { ChecklistFacts } from './checklist-facts.ts';
import { type ChecklistItem, checklistRules, done, open } from './checklist-item.ts';
import { claimItems, searchLogItem } from './claim-items.ts';
import { commentsItem, suggestionsItem } from './discussion-items.ts';
import { quotationsItem, sourceEventsItem, sourcesItem } from './evidence-items.ts';
import { checkedOnItem, coverageItem, headlineItem } from './text-items.ts';

/** What stands between a brief and its publication, rule by rule, in the order of the work. */
export function publicationChecklist(facts: ChecklistFacts): ChecklistItem[] {
  return [
    headlineItem(facts),
    checkedOnItem(facts),
    coverageItem(facts),
    ...claimItems(facts),
    searchLogItem(facts),
    sourcesItem(facts),
    quotationsItem(facts),
    sourceEventsItem(facts),
    commentsItem(facts),
    suggestionsItem(facts),
    signOffItem(facts),
  ];
}

/** The items that are not done of those that check one of `rules`. */
export function openItems(
  checklist: readonly ChecklistItem[],
  rules: readonly string[] = checklistRules,
): ChecklistItem[] {
  return checklist.filter((item) => !item.done && rules.includes(item.rule));
}

function signOffItem({ signedOff }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'signed-off', rule: 'signed-off', severity: 'blocks-publication' } as const;
  if (signedOff) return done(rule, 'A reviewer signed off exactly these words');
  return open(rule, 'No reviewer has signed off these words', [
    { label: 'Sign-off', anchor: 'sign-off' },
  ]);
}
