import { longDate } from '../time/calendar-date.ts';
import type { ValueChange } from '../words/value-change.ts';
import type { AuditEvent } from './audit-event.ts';

/** What an act changed, with before and after; empty where it changed no value, or kept none. */
export function changesIn(event: AuditEvent): ValueChange[] {
  switch (event.kind) {
    case 'settings-changed':
      return (event.changes ?? []).map(({ setting, ...change }) => ({ what: setting, ...change }));
    case 'source-corrected':
    case 'source-described':
    case 'search-struck':
      return event.changes ?? [];
    case 'comment-edited':
      return event.said ? [{ what: 'comment', ...event.said }] : [];
    case 'credibility-noted':
      return event.before === undefined
        ? []
        : [{ what: 'notes', before: event.before, after: event.notes }];
    case 'topics-changed':
      return [{ what: 'topics', before: listed(event.before), after: listed(event.after) }];
    case 'capabilities-changed':
      return [{ what: 'capabilities', before: listed(event.before), after: listed(event.after) }];
    case 'member-suspended':
      return [{ what: 'membership', before: 'active', after: 'suspended' }];
    case 'member-reinstated':
      return [{ what: 'membership', before: 'suspended', after: 'active' }];
    case 'due-day-changed':
      return [{ what: 'due day', before: day(event.before), after: day(event.after) }];
    case 'notification-choice-changed':
      return [{ what: event.concern, before: event.before, after: event.after }];
    case 'point-renamed':
      return [{ what: 'name', before: event.before, after: event.after }];
    default:
      return [];
  }
}

/**
 * Which of the values named differ, in the order in which they are named.
 *
 * @param names what people call each value
 */
export function valueChanges<K extends string>(
  names: Readonly<Record<K, string>>,
  before: Readonly<Record<K, string>>,
  after: Readonly<Record<K, string>>,
): ValueChange[] {
  const changes: ValueChange[] = [];
  for (const key in names) {
    if (before[key] === after[key]) continue;
    changes.push({ what: names[key], before: before[key], after: after[key] });
  }
  return changes;
}

function listed(values: readonly string[]): string {
  return values.join(', ');
}

function day(date: Parameters<typeof longDate>[0] | null): string {
  return date === null ? '' : longDate(date);
}
