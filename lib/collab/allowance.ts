/** How much may come at once, and how much a second after that. */
export type Rate = { burst: number; perSecond: number };

/** An amount that is used up and refills with time, so that nobody takes more than their share. */
export class Allowance {
  readonly #rate: Rate;
  #left: number;
  #asOf: number;

  /** @param now in milliseconds, as all instants here */
  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#asOf = now;
  }

  /** Takes `amount`; false where that is more than is left, and then nothing is taken. */
  take(amount: number, now: number): boolean {
    const refilled = this.#left + ((now - this.#asOf) / 1000) * this.#rate.perSecond;
    this.#left = Math.min(this.#rate.burst, refilled);
    this.#asOf = now;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
