import { expect, test } from 'vitest';
import { briefPath, decodedPart, listPath, numberInPath, versionPath } from './addresses.ts';

test('addresses hold slugs of any script', () => {
  expect(briefPath('harbour-wall')).toBe('/briefs/harbour-wall');
  const path = versionPath('что-случилось', 2);
  expect(path).toMatch(/^\/briefs\/[%\w-]+\/versions\/2$/u);
  expect(decodedPart(path.split('/')[2] ?? '')).toBe('что-случилось');
});

test('a part that is not properly encoded is nothing', () => {
  expect(decodedPart('%E0%A4%A')).toBeNull();
});

test('a number has one spelling, so that a page has one address', () => {
  expect(numberInPath('12')).toBe(12);
  for (const other of ['0', '01', '1e3', '-1', '1.0', '', '99999999999']) {
    expect(numberInPath(other)).toBeNull();
  }
  expect(listPath(1)).toBe('/');
  expect(listPath(2)).toBe('/page/2');
});
