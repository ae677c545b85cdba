/** What the editors were shown: which tokens are saved, and which are rubbed out and that is saved. */
export class Ledger {
  #count = 0;
  readonly #saved = new Set<string>();
  readonly #gone = new Set<string>();
  /** Rubbed out or typed by somebody who was not told whether that was saved: either may be. */
  readonly #open = new Set<string>();
  #onSaved: Array<() => void> = [];
  #shown = 0;

  /** How many tokens were shown as saved, and how many as rubbed out. */
  get counts(): { saved: number; rubbedOut: number } {
    return { saved: this.#shown, rubbedOut: this.#gone.size };
  }

  /** A token that nobody has typed before. */
  nextToken(): string {
    this.#count += 1;
    return `[${this.#count % 10}.${this.#count}]`;
  }

  /** Takes a saved token off the books for somebody who rubs it out; false where it is not on them. */
  mayBeRubbedOut(token: string): boolean {
    if (!this.#saved.delete(token)) return false;
    this.#open.add(token);
    return true;
  }

  saved(token: string): void {
    this.#saved.add(token);
    this.#shown += 1;
    for (const tell of this.#onSaved.splice(0)) tell();
  }

  goneForGood(token: string): void {
    this.#open.delete(token);
    this.#gone.add(token);
  }

  abandon(tokens: readonly string[]): void {
    for (const token of tokens) this.#open.add(token);
  }

  /** Resolves in the very moment in which one more token is shown as saved. */
  nextSaved(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onSaved.push(resolve);
    return promise;
  }

  /** What must hold of every document that is read from now on. */
  expect(): Expectation {
    return new Expectation(new Set(this.#saved), new Set(this.#gone), new Set(this.#open));
  }
}

/** What is wrong with a document. */
export type Faults = { lost: string[]; doubled: string[]; returned: string[] };

/** What the editors had been shown at one moment, to hold against a document read later. */
export class Expectation {
  readonly #saved: ReadonlySet<string>;
  readonly #gone: ReadonlySet<string>;
  readonly #open: ReadonlySet<string>;

  constructor(saved: ReadonlySet<string>, gone: ReadonlySet<string>, open: ReadonlySet<string>) {
    this.#saved = saved;
    this.#gone = gone;
    this.#open = open;
  }

  /** @param found how often each token stands in the document */
  faults(found: ReadonlyMap<string, number>): Faults {
    return {
      lost: [...this.#saved].filter((token) => !found.has(token) && !this.#open.has(token)),
      doubled: [...found].filter(([, count]) => count > 1).map(([token]) => token),
      returned: [...this.#gone].filter((token) => found.has(token)),
    };
  }
}
