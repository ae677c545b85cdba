import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const nothing = { lost: [], doubled: [], returned: [] };
const standing = (...tokens: string[]) => new Map(tokens.map((token) => [token, 1]));

test('what was shown as saved and is not there is lost', () => {
  const ledger = new Ledger();
  ledger.saved('[1.1]');
  ledger.saved('[2.2]');
  expect(ledger.expect().faults(standing('[1.1]'))).toEqual({ ...nothing, lost: ['[2.2]'] });
});

test('what was never shown as saved may be there or not', () => {
  const ledger = new Ledger();
  ledger.abandon(['[1.1]']);
  expect(ledger.expect().faults(standing('[1.1]'))).toEqual(nothing);
  expect(ledger.expect().faults(standing())).toEqual(nothing);
});

test('what stands twice is doubled', () => {
  const found = new Map([['[1.1]', 2]]);
  expect(new Ledger().expect().faults(found)).toEqual({ ...nothing, doubled: ['[1.1]'] });
});

test('what was rubbed out may be there until that is shown as saved, and then has returned', () => {
  const ledger = new Ledger();
  ledger.saved('[1.1]');
  expect(ledger.mayBeRubbedOut('[1.1]')).toBe(true);
  expect(ledger.mayBeRubbedOut('[1.1]')).toBe(false);
  expect(ledger.expect().faults(standing('[1.1]'))).toEqual(nothing);
  expect(ledger.expect().faults(standing())).toEqual(nothing);
  ledger.goneForGood('[1.1]');
  expect(ledger.expect().faults(standing('[1.1]'))).toEqual({ ...nothing, returned: ['[1.1]'] });
});

test('an expectation keeps to the moment in which it was written down', () => {
  const ledger = new Ledger();
  const earlier = ledger.expect();
  ledger.saved('[1.1]');
  expect(earlier.faults(standing())).toEqual(nothing);
});
