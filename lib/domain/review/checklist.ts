import type { CoverageProblem } from '../claim/coverage.ts';
import type { OpenSuggestion } from '../claim/suggestion.ts';
import type { QuotationCheck } from '../quotation/quotation.ts';
import { type CalendarDate, longDate, parseCalendarDate } from '../time/calendar-date.ts';
import { excerpt } from '../words/excerpt.ts';
import { counted } from '../words/wording.ts';
import {
  type UnansweredEvent,
  unansweredLabel,
  unansweredWords,
} from './checklist-source-events.ts';
import { coverageLabel, pendingLabel } from './checklist-words.ts';
import { type ApprovalCount, approvalWords, type ClaimState } from './decision.ts';
import type { OverridableRule } from './override.ts';
import type { Hold } from './thread.ts';

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

export type ChecklistFacts = {
  headline: string;
  /** The proposed checked-on date as the document has it, ISO, or null. */
  checkedOn: string | null;
  /** The day that it is in the publication's time zone. */
  today: CalendarDate;
  /** The day that is attested, which nobody is asked for any more; null while none is. */
  attestedOn: CalendarDate | null;
  coverage: readonly CoverageProblem[];
  claims: readonly {
    id: string;
    number: number;
    state: ClaimState;
    /** How many approvals it has of those that it needs. */
    approving?: ApprovalCount;
  }[];
  /** The claims behind which stands no source and no search, and which no admin lets pass. */
  unsearched: readonly { id: string; number: number }[];
  /** Every cited source, by reference number. */
  sources: readonly { id: string; number: number; title: string; resolved: boolean }[];
  /** Every citation's quotation; `claim` is null where the citation stands in context. */
  quotations: readonly {
    claim: { id: string; number: number } | null;
    /** Index of its section; null before the first heading. */
    section: number | null;
    /** Reference number of its source. */
    reference: number;
    check: QuotationCheck;
    /** Waived in a decision that counts. */
    waived: boolean;
  }[];
  /** What happened to cited sources and no decision has answered yet, claim by claim. */
  sourceEvents: readonly UnansweredEvent[];
  /** The rules of which an admin lets something pass: that is in none of the lists here. */
  letPass: readonly OverridableRule[];
  /** What open comments hold the brief up with; `claim` is null where they are about no claim. */
  holds: readonly (Hold & { claim: { number: number } | null })[];
  suggestions: readonly OpenSuggestion[];
  /** Whether some sign-off signs the present manifest. */
  signedOff: boolean;
};

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

export const claimAnchor = (id: string): string => `claim-${id}`;
export const sectionAnchor = (index: number | null): string =>
  index === null ? 'text' : `section-${index}`;
export const threadAnchor = (id: string): string => `thread-${id}`;
export const sourceAnchor = (id: string): string => `source-${id}`;
export const suggestionAnchor = (id: string): string => `suggestion-${id}`;

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

function headlineItem({ headline }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'headline', rule: 'headline', severity: 'blocks-sign-off' } as const;
  if (headline.trim() !== '') return done(rule, 'The headline is there');
  return open(rule, 'The headline is missing', [{ label: 'Headline', anchor: 'headline' }]);
}

function checkedOnItem({ checkedOn, today, attestedOn }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'checked-on', rule: 'checked-on', severity: 'blocks-sign-off' } as const;
  if (attestedOn !== null) return done(rule, `Checked on ${longDate(attestedOn)}`);
  const targets = [{ label: 'Checked-on date', anchor: 'checked-on' }];
  const date = checkedOn === null ? null : parseCalendarDate(checkedOn);
  if (date === null) return open(rule, 'The checked-on date is missing', targets);
  if (date > today) {
    return open(rule, `The checked-on date is in the future: ${longDate(date)}`, targets);
  }
  return done(rule, `Checked on ${longDate(date)}`);
}

function coverageItem({ coverage, letPass }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'coverage', rule: 'coverage', severity: 'blocks-submission' } as const;
  if (coverage.length === 0) {
    return done(rule, `Every passage that needs a claim holds one${butFor('coverage', letPass)}`);
  }
  const targets = coverage.map((problem) => ({
    label: problem.message,
    anchor: sectionAnchor(problem.section?.index ?? null),
  }));
  return open(rule, coverageLabel(coverage), targets);
}

const pendingStates = ['unreviewed', 'lapsed', 'changes-requested'] as const;

function claimItems({ claims }: ChecklistFacts): ChecklistItem[] {
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
function searchLogItem({ unsearched, letPass }: ChecklistFacts): ChecklistItem {
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

function sourcesItem({ sources }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'sources-resolved',
    rule: 'sources-resolved',
    severity: 'blocks-sign-off',
  } as const;
  const unresolved = sources.filter((source) => !source.resolved);
  if (unresolved.length === 0) return done(rule, 'Every source is resolved');
  const numbers = unresolved.map((source) => `[${source.number}]`).join(', ');
  const share = `${unresolved.length} of ${counted(sources.length, 'source')}`;
  return open(
    rule,
    `${share} ${unresolved.length === 1 ? 'is' : 'are'} unresolved: ${numbers}`,
    unresolved.map(({ id, number, title }) => ({
      label: `[${number}] ${excerpt(title)}`,
      anchor: sourceAnchor(id),
    })),
  );
}

function quotationsItem({ quotations }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'quotations-checked',
    rule: 'quotations-checked',
    severity: 'blocks-sign-off',
  } as const;
  const unchecked = quotations.filter(({ check, waived }) => needsWaiver(check) && !waived);
  if (unchecked.length === 0) return done(rule, 'Every quotation is verified or waived');
  const label = `${counted(unchecked.length, 'quotation')} ${unchecked.length === 1 ? 'is' : 'are'} neither verified nor waived`;
  return open(
    rule,
    label,
    unchecked.map(({ claim, section, reference, check }) => ({
      label: `${claim === null ? 'Context' : `Claim ${claim.number}`}, [${reference}]: ${checkWords[check]}`,
      anchor: claim === null ? sectionAnchor(section) : claimAnchor(claim.id),
    })),
  );
}

function sourceEventsItem({ sourceEvents, letPass }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'source-events',
    rule: 'source-events',
    severity: 'blocks-sign-off',
  } as const;
  if (sourceEvents.length === 0) {
    return done(rule, `No source event is unanswered${butFor('source-events', letPass)}`);
  }
  const targets = sourceEvents.map((unanswered) => ({
    label: unansweredWords(unanswered),
    anchor: claimAnchor(unanswered.claim.id),
  }));
  return open(rule, unansweredLabel(sourceEvents), targets);
}

function commentsItem({ holds }: ChecklistFacts): ChecklistItem {
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

function suggestionsItem({ suggestions }: ChecklistFacts): ChecklistItem {
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

function signOffItem({ signedOff }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'signed-off', rule: 'signed-off', severity: 'blocks-publication' } as const;
  if (signedOff) return done(rule, 'A reviewer signed off exactly these words');
  return open(rule, 'No reviewer has signed off these words', [
    { label: 'Sign-off', anchor: 'sign-off' },
  ]);
}

const checkWords: Record<QuotationCheck, string> = {
  verified: 'found in the capture',
  'not-found': 'not found in the capture',
  'no-capture': 'no capture to compare with',
  'no-quotation': 'no quotation',
};

function butFor(rule: OverridableRule, letPass: readonly OverridableRule[]): string {
  return letPass.includes(rule) ? ', but for what an admin let pass' : '';
}

function needsWaiver(check: QuotationCheck): boolean {
  return check === 'not-found' || check === 'no-capture';
}

function claimTarget({
  id,
  number,
  approving,
}: Pick<ChecklistFacts['claims'][number], 'id' | 'number' | 'approving'>): ChecklistTarget {
  const count = approving && approvalWords(approving);
  return { label: `Claim ${number}${count ? `, ${count}` : ''}`, anchor: claimAnchor(id) };
}

type ItemRule = Pick<ChecklistItem, 'key' | 'rule' | 'severity'>;

function done(rule: ItemRule, label: string): ChecklistItem {
  return { ...rule, done: true, label, targets: [] };
}

function open(rule: ItemRule, label: string, targets: ChecklistTarget[]): ChecklistItem {
  return { ...rule, done: false, label, targets };
}
