import { type Chance, seeded } from '../../lib/collab/testing/seeded.ts';

/** Choices that come out the same each time for the same seed. */
export class Random {
  /** From 0 up to and without 1. */
  readonly next: Chance;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** @throws Error where there is nothing to choose from */
  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }
}
