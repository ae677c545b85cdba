// What is done in the page itself: each function is sent there, and knows nothing outside of it.

/** Puts an update into the outbox of a brief, as a page would have that knew other places. */
export async function keepChange(change: { briefId: string; schema: number; update: number[] }) {
  const databases = await indexedDB.databases();
  const name = databases.find((database) => database.name?.startsWith('factdesk-outbox-'))?.name;
  if (!name) throw new Error('This page keeps nothing.');
  const opening = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('changes', 'readwrite');
  writing.objectStore('changes').put({
    ...change,
    page: 77,
    number: 1,
    madeAt: Date.now(),
    update: new Uint8Array(change.update),
    setAside: null,
  });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}

/** How many changes the device keeps: one a key, where somebody types. */
export async function countKept(): Promise<number> {
  const databases = await indexedDB.databases();
  const name = databases.find((database) => database.name?.startsWith('factdesk-outbox-'))?.name;
  if (!name) return 0;
  const opening = indexedDB.open(name);
  return new Promise((resolve, reject) => {
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('changes').objectStore('changes').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
      database.close();
    };
  });
}
