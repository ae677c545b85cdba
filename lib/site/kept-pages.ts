import { type FinishedPage, sizeOf } from './finished-page.ts';

/** Pages by path, within a limit of bytes: the one asked for longest ago goes first. */
export class KeptPages {
  readonly #limit: number;
  readonly #pages = new Map<string, FinishedPage>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(path: string): FinishedPage | undefined {
    const page = this.#pages.get(path);
    if (!page) return undefined;
    // A map remembers the order of insertion: the last one is the one asked for last.
    this.#pages.delete(path);
    this.#pages.set(path, page);
    return page;
  }

  keep(path: string, page: FinishedPage): void {
    this.#remove(path);
    if (sizeOf(page) > this.#limit) return;
    this.#pages.set(path, page);
    this.#bytes += sizeOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#remove(oldest);
    }
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }

  #remove(path: string): void {
    const page = this.#pages.get(path);
    if (!page) return;
    this.#pages.delete(path);
    this.#bytes -= sizeOf(page);
  }
}
