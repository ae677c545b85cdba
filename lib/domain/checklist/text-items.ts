import { longDate, parseCalendarDate } from '../time/calendar-date.ts';
import { sectionAnchor } from './anchors.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type ChecklistItem, done, open } from './checklist-item.ts';
import { butFor, coverageLabel } from './labels.ts';

export function headlineItem({ headline }: ChecklistFacts): ChecklistItem {
  const rule = { key: 'headline', rule: 'headline', severity: 'blocks-sign-off' } as const;
  if (headline.trim() !== '') return done(rule, 'The headline is there');
  return open(rule, 'The headline is missing', [{ label: 'Headline', anchor: 'headline' }]);
}

export function checkedOnItem({ checkedOn, today, attestedOn }: ChecklistFacts): ChecklistItem {
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

export function coverageItem({ coverage, letPass }: ChecklistFacts): ChecklistItem {
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
