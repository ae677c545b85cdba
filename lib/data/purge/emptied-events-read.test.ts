import { expect, test } from 'vitest';
import { z } from 'zod';
import { withoutWords } from '../../domain/purge/without-words.ts';
import type { AuditKind } from '../../domain/record/audit-event.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';

type Shape = z.core.JSONSchema._JSONSchema;

/** Acts that are about no brief, and those of a purge itself: nothing empties them. */
const LEFT_AS_THEY_ARE: AuditKind[] = [
  'source-event-noted',
  'addresses-forgotten',
  'member-invited',
  'capabilities-changed',
  'signed-in',
  'purge-asked',
  'purge-declined',
  'purge-withdrawn',
  'text-purged',
];

const shapes = z.toJSONSchema(auditEventSchema, { io: 'input', unrepresentable: 'any' });
const events = (shapes.oneOf ?? shapes.anyOf ?? [])
  .map((shape) => auditEventSchema.parse(saidIn(shape)))
  .filter(({ kind }) => !LEFT_AS_THEY_ARE.includes(kind));

test('there are events of many kinds', () => {
  expect(events.length).toBeGreaterThan(40);
});

test.each(events)('$kind can be read when its words are gone', ({ kind, ...details }) => {
  expect(() => auditEventSchema.parse({ ...withoutWords(kind, details), kind })).not.toThrow();
});

/** Something that has this shape; a day wherever there are words, since some of them must be one. */
function saidIn(shape: Shape | undefined): unknown {
  if (typeof shape !== 'object') return '2026-03-01';
  const { const: fixed, enum: named, anyOf, type, properties = {}, items } = shape;
  if (fixed !== undefined) return fixed;
  if (named) return named[0];
  if (anyOf) return saidIn(anyOf[0]);
  if (type === 'object') {
    const entries = Object.entries(properties).map(([name, inner]) => [name, saidIn(inner)]);
    return Object.fromEntries(entries);
  }
  if (type === 'array') return Array.isArray(items) ? items.map(saidIn) : [saidIn(items)];
  if (type === 'number') return 1;
  return type === 'boolean' ? true : '2026-03-01';
}
