import { expect, test } from 'vitest';
import { auditEventSchema } from './audit-event-schema.ts';

const source = { sourceId: 's1', title: 'A record year' };

test.each([
  { kind: 'settings-changed', settings: ['name'] },
  { kind: 'source-corrected', ...source },
  { kind: 'source-described', ...source, from: 'page', fields: ['title'] },
  { kind: 'credibility-noted', ...source, notes: 'Good' },
  { kind: 'comment-edited', threadId: 't1', commentId: 'c1', excerpt: 'Which year?' },
])('a record of long ago is read as it is: $kind', (event) => {
  expect(auditEventSchema.parse(event)).toEqual(event);
});
