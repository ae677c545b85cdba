/** The rules that stand between a brief and its publication; each is a guard of some act. */
export const checklistRules = [
  'headline',
  'checked-on',
  'coverage',
  'claims-approved',
  'search-log',
  'sources-resolved',
  'quotations-checked',
  'source-events',
  'comments-resolved',
  'suggestions-settled',
  'signed-off',
] as const;
export type ChecklistRule = (typeof checklistRules)[number];

/** The first act that an item keeps from happening. */
export type Severity = 'blocks-submission' | 'blocks-sign-off' | 'blocks-publication';

export type ChecklistItem = {
  /** Unique within a checklist and stable. */
  key: string;
  rule: ChecklistRule;
  done: boolean;
  /** The words of the rule as it stands: what is missing, or that nothing is. */
  label: string;
  /** Where to mend it, in reading order; empty when done. */
  targets: ChecklistTarget[];
  severity: Severity;
};

/** `anchor` is a fragment without `#`: `headline`, `checked-on`, `claim-<id>`, `thread-<id>` … */
export type ChecklistTarget = { label: string; anchor: string };

type ItemRule = Pick<ChecklistItem, 'key' | 'rule' | 'severity'>;

/** A rule that holds, in words. */
export function done(rule: ItemRule, label: string): ChecklistItem {
  return { ...rule, done: true, label, targets: [] };
}

/** A rule that does not hold yet: what is missing, and where to mend it. */
export function open(rule: ItemRule, label: string, targets: ChecklistTarget[]): ChecklistItem {
  return { ...rule, done: false, label, targets };
}
