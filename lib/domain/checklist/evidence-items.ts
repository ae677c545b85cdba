import type { QuotationCheck } from '../quotation/quotation.ts';
import { excerpt } from '../words/excerpt.ts';
import { numberRuns } from '../words/number-runs.ts';
import { counted } from '../words/wording.ts';
import { claimAnchor, sectionAnchor, sourceAnchor } from './anchors.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type ChecklistItem, done, open } from './checklist-item.ts';
import { butFor } from './labels.ts';
import { unansweredLabel, unansweredWords } from './unanswered-event.ts';

export function sourcesItem({ sources }: ChecklistFacts): ChecklistItem {
  const rule = {
    key: 'sources-resolved',
    rule: 'sources-resolved',
    severity: 'blocks-sign-off',
  } as const;
  const unresolved = sources.filter((source) => !source.resolved);
  if (unresolved.length === 0) return done(rule, 'Every source is resolved');
  const numbers = numberRuns(
    unresolved.map((source) => source.number),
    { written: (number) => `[${number}]` },
  );
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

export function quotationsItem({ quotations }: ChecklistFacts): ChecklistItem {
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

function needsWaiver(check: QuotationCheck): boolean {
  return check === 'not-found' || check === 'no-capture';
}

const checkWords: Record<QuotationCheck, string> = {
  verified: 'found in the capture',
  'not-found': 'not found in the capture',
  'no-capture': 'no capture to compare with',
  'no-quotation': 'no quotation',
};

export function sourceEventsItem({ sourceEvents, letPass }: ChecklistFacts): ChecklistItem {
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
