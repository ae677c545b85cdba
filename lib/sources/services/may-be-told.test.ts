import { describe, expect, it } from 'vitest';
import { mayBeTold } from './may-be-told.ts';

const archive = new URL('https://archive.example');
const mirror = new URL('http://mirror.intranet.example:8080');
const fetchAlso = ['papers.intranet.example:443', 'mirror.intranet.example:8080'];

describe('an address of the own network', () => {
  it.each([
    'http://localhost/minutes',
    'http://10.0.0.7/minutes',
    'http://[fd00::7]/minutes',
    'http://papers/minutes',
    'https://papers.intranet.example/minutes',
  ])('is told to a mirror of one’s own and to nobody outside: %s', (address) => {
    expect(mayBeTold(new URL(address), archive, fetchAlso)).toBe(false);
    expect(mayBeTold(new URL(address), mirror, fetchAlso)).toBe(true);
  });
});

describe('an address of the public internet', () => {
  it.each(['https://gazette.example/ferry', 'http://papers.intranet.example/minutes'])(
    'may be told to everybody: %s',
    (address) => {
      expect(mayBeTold(new URL(address), archive, fetchAlso)).toBe(true);
    },
  );
});
