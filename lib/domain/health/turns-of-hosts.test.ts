import { expect, test } from 'vitest';
import { MOST_OF_A_HOST, PAUSE_FOR_A_HOST, turnsOfHosts } from './turns-of-hosts.ts';

const at = (address: string) => ({ address });
const waits = (addresses: string[], most = 100) =>
  turnsOfHosts(addresses.map(at), most).map(({ wait }) => wait);

test('pages of different hosts need not wait for each other', () => {
  expect(waits(['https://a.example/1', 'https://b.example/1', 'http://c.example'])).toEqual([
    0, 0, 0,
  ]);
});

test('pages of one host come one after the other, however its name is written', () => {
  const addresses = [
    'https://a.example/1',
    'https://A.example/2',
    'https://b.example',
    'http://a.example',
  ];
  expect(waits(addresses)).toEqual([0, PAUSE_FOR_A_HOST, 0, 2 * PAUSE_FOR_A_HOST]);
});

test('what is too much for a host, or altogether, is left for another time', () => {
  const many = Array.from({ length: MOST_OF_A_HOST + 5 }, (_, at) => `https://a.example/${at}`);
  expect(waits([...many, 'https://b.example'])).toHaveLength(MOST_OF_A_HOST + 1);
  expect(waits(['https://a.example', 'https://b.example'], 1)).toHaveLength(1);
});
