/** Chance that comes out the same each time for the same seed: numbers from 0 up to and without 1. */
export type Chance = () => number;

/** mulberry32. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to and without `end`. */
export function below(end: number, chance: Chance): number {
  return Math.floor(chance() * end);
}

export function oneOf<T>(choices: readonly [T, ...T[]], chance: Chance): T {
  return choices[below(choices.length, chance)] ?? choices[0];
}

export function noise(longest: number, chance: Chance): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: below(longest + 1, chance) }, () => below(256, chance));
}
