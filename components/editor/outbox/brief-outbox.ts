import { SCHEMA_VERSION } from '@/lib/document/schema.ts';
import { DeviceStore } from './device-store.ts';
import { byPage, countChanges, type KeptChange, type SetAside } from './kept-change.ts';

/** How long a browser may take to say what it keeps, in milliseconds; some never answer. */
const PATIENCE = 3_000;

/** What a page may read of its outbox at any moment. */
export type OutboxFacts = {
  /** Changes that wait to be acknowledged, as a person would count them. */
  waiting: number;
  /** False where this browser keeps nothing: the changes live as long as the page does. */
  isOnDevice: boolean;
  /** What will not be sent, to be copied; the page that wrote first at the front. */
  aside: readonly KeptChange[];
};

/**
 * The outbox of one brief on one page. It holds what this page wrote and what it took over from
 * pages that are gone, for as long as the server has not acknowledged it, and nothing else of the
 * brief. Reading and writing fail silently into `isOnDevice`: writing goes on without a device.
 */
export class BriefOutbox {
  readonly #store: DeviceStore;
  readonly #briefId: string;
  readonly #page: number;
  readonly #now: () => number;
  readonly #onChange: (facts: OutboxFacts) => void;
  #facts: OutboxFacts = { waiting: 0, isOnDevice: true, aside: [] };
  #held: KeptChange[] = [];
  #number = 0;
  #latest: Promise<void> = Promise.resolve();

  constructor(
    { memberId, briefId, page }: { memberId: string; briefId: string; page: number },
    onChange: (facts: OutboxFacts) => void,
    now: () => number = Date.now,
  ) {
    this.#store = new DeviceStore(memberId);
    this.#briefId = briefId;
    this.#page = page;
    this.#now = now;
    this.#onChange = onChange;
  }

  /** What will not be sent, to be copied; the same list until it changes. */
  get aside(): readonly KeptChange[] {
    return this.#facts.aside;
  }

  /** What earlier pages left, and pages that are open beside this one are about to send. */
  async find(): Promise<KeptChange[]> {
    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(reject, PATIENCE, new Error('The browser does not answer.'));
    try {
      const found = await Promise.race([this.#store.read(this.#briefId), tooLate]);
      return byPage(found.filter(({ page }) => page !== this.#page)).flat();
    } catch {
      this.#learn({ isOnDevice: false });
      return [];
    } finally {
      clearTimeout(timer);
    }
  }

  /** Keeps a change that was made just now. */
  keep(update: Uint8Array): void {
    this.#number += 1;
    const change: KeptChange = {
      briefId: this.#briefId,
      page: this.#page,
      number: this.#number,
      madeAt: this.#now(),
      schema: SCHEMA_VERSION,
      update,
      setAside: null,
    };
    this.takeOver([change]);
    this.#write((store) => store.put([change]));
  }

  /** From now on this page answers for changes of others: it is about to send them. */
  takeOver(changes: readonly KeptChange[]): void {
    this.#held.push(...changes);
    this.#learn({ waiting: countChanges(this.#held) });
  }

  /** The server has stored everything that the document holds at this moment. */
  acknowledge(): void {
    if (this.#held.length === 0) return;
    this.forget(this.#held);
    this.#held = [];
    this.#learn({ waiting: 0 });
  }

  /** Takes changes off the device. */
  forget(changes: readonly KeptChange[]): void {
    if (changes.length > 0) this.#write((store) => store.remove(changes));
  }

  /** Nothing that waits is sent any more: it stays here to be copied. */
  setAllAside(why: SetAside['why']): void {
    const held = this.#held;
    this.#held = [];
    this.#learn({ waiting: 0 });
    this.setAside(held, why);
  }

  /** Keeps changes to be copied; those that were set aside before, under the reason they have. */
  setAside(changes: readonly KeptChange[], why: SetAside['why']): void {
    const setAside = { why, at: this.#now() };
    const before = changes.filter((change) => change.setAside !== null);
    const marked = changes
      .filter((change) => change.setAside === null)
      .map((change) => ({ ...change, setAside }));
    this.#learn({ aside: [...this.#facts.aside, ...before, ...marked] });
    if (marked.length > 0) this.#write((store) => store.put(marked));
  }

  /** Throws away what was set aside, because somebody said so. */
  discard(changes: readonly KeptChange[]): void {
    this.#learn({ aside: this.#facts.aside.filter((change) => !changes.includes(change)) });
    this.forget(changes);
  }

  /** Takes all that is kept of the brief off this device, from whatever page it is. */
  erase(): void {
    const held = [...this.#held, ...this.#facts.aside];
    this.#held = [];
    this.#learn({ waiting: 0, aside: [] });
    this.forget(held);
    const erased = this.find().then((found) => this.forget(found));
    this.#latest = Promise.all([this.#latest, erased]).then(() => {});
  }

  /** Resolves when all of it is on the device, or never will be. */
  settled(): Promise<void> {
    return this.#latest;
  }

  close(): void {
    void this.#latest.then(() => this.#store.close()).catch(() => {});
  }

  /** After one write has failed none is tried: a later change is of no use without an earlier one. */
  #write(work: (store: DeviceStore) => Promise<void>): void {
    if (!this.#facts.isOnDevice) return;
    const written = work(this.#store).catch(() => this.#learn({ isOnDevice: false }));
    this.#latest = Promise.all([this.#latest, written]).then(() => {});
  }

  #learn(news: Partial<OutboxFacts>): void {
    this.#facts = { ...this.#facts, ...news };
    this.#onChange(this.#facts);
  }
}
