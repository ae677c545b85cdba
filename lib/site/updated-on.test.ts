import { expect, test } from 'vitest';
import type { VersionClass } from '../domain/publication/edition.ts';
import { modifiedAt, updatedOn } from './updated-on.ts';

test('a brief that was published once was never updated', () => {
  expect(updatedOn([version('first', '2025-12-01')], 'UTC')).toBeNull();
});

test('the newest edit counts, and neither small changes nor checking again', () => {
  const versions = [
    version('re-check', '2025-12-20'),
    version('minor', '2025-12-10'),
    version('correction', '2025-12-05'),
    version('update', '2025-12-03'),
    version('first', '2025-12-01'),
  ];
  expect(updatedOn(versions, 'UTC')).toBe('2025-12-05');
});

test('the words of a version are as old as the edit that they came with', () => {
  const versions = [
    version('re-check', '2025-12-20'),
    version('re-check', '2025-12-10'),
    version('minor', '2025-12-05'),
    version('first', '2025-12-01'),
  ];
  const modified = (at: string) => modifiedAt({ publishedAt: new Date(at), versions });
  expect(modified('2025-12-20T12:00:00Z')).toEqual(new Date('2025-12-05T12:00:00Z'));
  expect(modified('2025-12-01T12:00:00Z')).toEqual(new Date('2025-12-01T12:00:00Z'));
});

function version(kind: VersionClass, day: string): { class: VersionClass; publishedAt: Date } {
  return { class: kind, publishedAt: new Date(`${day}T12:00:00Z`) };
}
