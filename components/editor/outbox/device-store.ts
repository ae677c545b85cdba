import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptChange } from './kept-change.ts';

interface Kept extends DBSchema {
  changes: { key: [briefId: string, page: number, number: number]; value: KeptChange };
}

/**
 * What one member wrote on this device and the server does not have, in IndexedDB. Each member has
 * a database, so that two people at one computer never send each other's words. Every call rejects
 * where the browser keeps nothing: in some private windows, or when the disk is full.
 */
export class DeviceStore {
  readonly #database: Promise<IDBPDatabase<Kept>>;

  constructor(memberId: string) {
    this.#database = openDatabase(memberId);
    // Whoever calls next is told.
    this.#database.catch(() => {});
  }

  /** Everything that is kept of a brief, from whatever page it is. */
  async read(briefId: string): Promise<KeptChange[]> {
    const database = await this.#database;
    return database.getAll('changes', IDBKeyRange.bound([briefId], [briefId, []]));
  }

  /** The ids of the briefs of which anything is kept. */
  async briefs(): Promise<string[]> {
    const keys = await (await this.#database).getAllKeys('changes');
    return [...new Set(keys.map(([briefId]) => briefId))];
  }

  /** Writes changes, or writes them anew; calls are carried out in their order. */
  async put(changes: readonly KeptChange[]): Promise<void> {
    const { store, done } = (await this.#database).transaction('changes', 'readwrite');
    await Promise.all([...changes.map((change) => store.put(change)), done]);
  }

  async remove(changes: readonly KeptChange[]): Promise<void> {
    const { store, done } = (await this.#database).transaction('changes', 'readwrite');
    const keys = changes.map(({ briefId, page, number }) => store.delete([briefId, page, number]));
    await Promise.all([...keys, done]);
  }

  async close(): Promise<void> {
    (await this.#database).close();
  }
}

/** Rejects, too, where the browser throws at the mere mention of a database. */
async function openDatabase(memberId: string): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>(`factdesk-outbox-${memberId}`, 1, {
    upgrade: (database) => {
      database.createObjectStore('changes', { keyPath: ['briefId', 'page', 'number'] });
    },
  });
}
