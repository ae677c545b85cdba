import { expect, test } from 'vitest';
import { awaits, type ClaimAtTurn } from './awaiting.ts';

const open: ClaimAtTurn = { state: 'unreviewed', standing: [], asked: [] };
const byRosa = [{ reviewerId: 'rosa', kind: 'approve' }] as const;

test('a claim that nobody was asked for awaits every reviewer until it is judged', () => {
  expect(awaits('teru', open)).toBe(true);
  expect(awaits('teru', { ...open, state: 'lapsed' })).toBe(true);
  expect(awaits('teru', { ...open, state: 'approved' })).toBe(false);
  expect(awaits('teru', { ...open, state: 'changes-requested' })).toBe(false);
});

test('a claim that somebody was asked for awaits them alone', () => {
  expect(awaits('rosa', { ...open, asked: ['rosa'] })).toBe(true);
  expect(awaits('teru', { ...open, asked: ['rosa'] })).toBe(false);
});

test('a second approval is awaited of another reviewer', () => {
  const half = { ...open, standing: byRosa };
  expect(awaits('rosa', half)).toBe(false);
  expect(awaits('teru', half)).toBe(true);
  expect(awaits('teru', { ...half, asked: ['rosa'] })).toBe(true);
  expect(awaits('teru', { ...half, asked: ['rosa', 'ada'] })).toBe(false);
});
