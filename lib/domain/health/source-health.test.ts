import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthFrom, type LookFacts, type LookOutcome, lookOutcomes } from './source-health.ts';

const HERE = 'https://ferries.example/record';
const hour = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours));

function look(hours: number, outcome: LookOutcome, address = HERE): LookFacts {
  return { address, outcome, at: hour(hours) };
}

const health = (...looks: LookFacts[]) => healthFrom(HERE, looks, false);

describe('the health of a source', () => {
  it('is unknown before the first look', () => {
    expect(health()).toBe('unknown');
  });

  it('is what the latest look saw', () => {
    expect(health(look(1, 'alive'), look(3, 'moved'), look(2, 'changed'))).toBe('moved');
  });

  it('is out of reach, and no more, after one bad night', () => {
    expect(health(look(0, 'alive'), look(1, 'dead'))).toBe('unreachable');
    expect(health(look(0, 'dead'), look(1, 'dead'), look(23, 'dead'))).toBe('unreachable');
  });

  it('is dead when nothing was there at two looks a day apart', () => {
    expect(health(look(0, 'dead'), look(24, 'dead'))).toBe('dead');
    expect(health(look(0, 'dead'), look(12, 'unreachable'), look(30, 'dead'))).toBe('dead');
  });

  it('starts counting afresh once the source was found', () => {
    expect(health(look(0, 'dead'), look(20, 'alive'), look(30, 'dead'))).toBe('unreachable');
  });

  it('comes back to life with the first look that finds it', () => {
    expect(health(look(0, 'dead'), look(24, 'dead'), look(48, 'alive'))).toBe('alive');
  });

  it('is not counted from looks at an address that the source has left', () => {
    const elsewhere = look(0, 'dead', 'https://ferries.example/old');
    expect(health(elsewhere, look(24, 'dead'))).toBe('unreachable');
  });

  it('stays retracted whatever is seen later', () => {
    expect(healthFrom(HERE, [look(1, 'alive')], true)).toBe('retracted');
  });

  it('is dead only where an earlier look, a day before, found nothing either', () => {
    const looks = fc.array(
      fc.record({
        address: fc.constant(HERE),
        outcome: fc.constantFrom(...lookOutcomes),
        at: fc.integer({ min: 0, max: 100 }).map(hour),
      }),
    );
    fc.assert(
      fc.property(looks, (seen) => {
        if (healthFrom(HERE, seen, false) !== 'dead') return;
        const deaths = seen.filter(({ outcome }) => outcome === 'dead').map(({ at }) => +at);
        expect(Math.max(...deaths) - Math.min(...deaths)).toBeGreaterThanOrEqual(
          +hour(24) - +hour(0),
        );
      }),
    );
  });
});
