import { expect, test } from 'vitest';
import { senderOf } from './sender.ts';

const from = (forwarded: string | undefined, proxies: number) =>
  senderOf(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '127.0.0.1' } },
    proxies,
  );

test('without a proxy, whoever is at the other end sent a request, whatever it says', () => {
  expect(from('198.51.100.7', 0)).toBe('127.0.0.1');
});

test('behind proxies, the one whom the outermost of them heard from sent it', () => {
  expect(from('198.51.100.7', 1)).toBe('198.51.100.7');
  expect(from('198.51.100.7, 10.0.0.2', 2)).toBe('198.51.100.7');
});

test('an address that the sender made up counts for nothing', () => {
  expect(from('203.0.113.1, 203.0.113.2, 198.51.100.7', 1)).toBe('198.51.100.7');
});

test('where a proxy did not say, nobody is known', () => {
  expect(from(undefined, 1)).toBeUndefined();
  expect(from('198.51.100.7', 2)).toBeUndefined();
});
