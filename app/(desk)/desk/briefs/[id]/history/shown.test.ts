import { describe, expect, it } from 'vitest';
import { shownBy } from './shown.ts';

describe('the address of a history', () => {
  it('shows the newest point where it asks for nothing, or for nothing that there is', () => {
    const newest = { point: 'now', from: null, to: null };
    expect(shownBy({})).toEqual(newest);
    expect(shownBy({ point: 'yesterday', from: '7' })).toEqual(newest);
    expect(shownBy({ point: ['7', '9'], to: 'now' })).toEqual(newest);
  });

  it('shows a point', () => {
    expect(shownBy({ point: '7' })).toEqual({ point: '7', from: null, to: null });
  });

  it('compares the earlier point with the later, whichever way they were chosen', () => {
    const comparison = { point: null, from: '9', to: '10' };
    expect(shownBy({ from: '9', to: '10' })).toEqual(comparison);
    expect(shownBy({ from: '10', to: '9', point: '7' })).toEqual(comparison);
    expect(shownBy({ from: '9', to: 'now' })).toEqual({ ...comparison, to: 'now' });
  });
});
