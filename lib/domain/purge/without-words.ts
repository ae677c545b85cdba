import type { AuditKind } from '../record/audit-event.ts';
import { REMOVED } from './purge.ts';

/** Details that hold what is ours: digests, days and instants, what names one of a few things, a member. */
const OURS = new Set([
  'digest',
  'manifest',
  'publishAt',
  'checkedOn',
  'dueOn',
  'restored',
  'correctedBy',
  'class',
  'from',
  'as',
  'rule',
  'notice',
  'member',
]);

/** Of what else changes, before and after are in somebody's words. */
const DAYS_CHANGE: AuditKind = 'due-day-changed';

/**
 * The details of an event without any words: ids, digests, numbers, days and what names one of a few
 * things stay, all other text is replaced. What stays is listed and what goes is not, so that a detail
 * that is thought of later goes too. The shape is kept: an emptied event reads like any other.
 */
export function withoutWords(kind: AuditKind, details: object): Record<string, unknown> {
  const emptied = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return isOurs(kind, name) ? value : REMOVED;
    if (Array.isArray(value)) return value.map((one) => emptied('', one));
    if (typeof value === 'object' && value !== null) return withoutWords(kind, value);
    return value;
  };
  const entries = Object.entries(details);
  return Object.fromEntries(entries.map(([name, value]) => [name, emptied(name, value)]));
}

/** Documents may call a claim by any name that an id can be; it is no sentence. */
function isOurs(kind: AuditKind, name: string): boolean {
  if (kind === DAYS_CHANGE && (name === 'before' || name === 'after')) return true;
  return OURS.has(name) || name === 'id' || name.endsWith('Id');
}
