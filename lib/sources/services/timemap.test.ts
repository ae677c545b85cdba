import { describe, expect, it } from 'vitest';
import { newestMemento } from './timemap.ts';

const timemap = `<http://gazette.example/ferry?a=1,2>; rel="original",
<http://archive.example/timegate/http://gazette.example/ferry>; rel="timegate",
<http://archive.example/2024/http://gazette.example/ferry?a=1,2>; rel="first memento"; datetime="Sat, 06 Apr 2024 10:00:00 GMT",
<http://archive.example/2026/http://gazette.example/ferry?a=1,2>; rel="memento"; datetime="Sun, 01 Nov 2026 10:00:00 GMT",
<http://archive.example/2025/http://gazette.example/ferry?a=1,2>; datetime="Sat, 05 Apr 2025 10:00:00 GMT"; rel="last memento",
<http://archive.example/timemap/http://gazette.example/ferry>; rel="self"; type="application/link-format"; from="Sat, 06 Apr 2024 10:00:00 GMT"`;

describe('a timemap', () => {
  it('tells the newest copy, in whatever order and with whatever commas', () => {
    expect(newestMemento(timemap)).toBe(
      'http://archive.example/2026/http://gazette.example/ferry?a=1,2',
    );
  });

  it.each([
    ['nothing', ''],
    ['a page that is none', '<!doctype html><title>One more step</title><p>Are you a person?'],
    [
      'no copy',
      '<http://gazette.example/>; rel="original"; datetime="Sat, 06 Apr 2024 10:00:00 GMT"',
    ],
    ['a copy of no day', '<http://archive.example/1>; rel="memento"; datetime="lately"'],
    [
      'something that only sounds like it',
      '<http://a.example/>; rel="mementos"; datetime="Sat, 06 Apr 2024 10:00:00 GMT"',
    ],
  ])('of %s tells of no copy', (_what, text) => {
    expect(newestMemento(text)).toBeNull();
  });

  it('is read in one go, however long', () => {
    const long = '<'.repeat(500_000) + 'rel="'.repeat(300_000);
    expect(newestMemento(long)).toBeNull();
  });
});
