import * as Y from 'yjs';
import { type MemberId, together } from '../authorship/members.ts';
import { rootNames, sharedRoots } from '../shared-document.ts';
import { isShared } from './shared-values.ts';
import { runsOf, type Writers } from './writers.ts';

/** Who wrote what a restoration brings back. */
export type ReturningWriters = {
  /** By the key that a block had then. */
  blocks: ReadonlyMap<string, MemberId[]>;
  /** By claim id: of what its entry said. */
  entries: ReadonlyMap<string, MemberId[]>;
  everyone: MemberId[];
};

/**
 * Who wrote what stood in a brief's document at an earlier point and does not stand there now. It
 * goes by Yjs ids alone, so words that were only written anew since count as well: one too many is
 * named and not one too few.
 */
export function returningWriters(
  present: Y.Doc,
  past: Y.Doc,
  { clocks }: Writers,
): ReturningWriters {
  const blocks = new Map<string, MemberId[]>();
  const entries = new Map<string, MemberId[]>();
  const writersIn = (type: unknown): MemberId[] => {
    if (!isShared(type)) return [];
    const found = standingItems(type).map((item) => {
      const within = item.content instanceof Y.ContentType ? writersIn(item.content.type) : [];
      const members = together(ownersOfMissing(item, present, clocks), within);
      if (item.content instanceof Y.ContentType) blocks.set(keyOf(item), members);
      return members;
    });
    return together(found.flat());
  };
  const roots = sharedRoots(past);
  const everyone = together(...rootNames.map((name) => writersIn(roots[name])));
  for (const [id, entry] of roots.claims.entries()) {
    if (isShared(entry) && entry._item) entries.set(id, blocks.get(keyOf(entry._item)) ?? []);
  }
  return { blocks, entries, everyone };
}

function standingItems({ _start, _map }: Y.AbstractType<unknown>): Y.Item[] {
  const items = [..._map.values()];
  for (let item = _start; item !== null; item = item.right) items.push(item);
  return items.filter(({ deleted, content }) => !deleted && saysSomething(content));
}

/** Formatting and marks say nothing; the target of a link does. */
function saysSomething(content: Y.Item['content']): boolean {
  return !(content instanceof Y.ContentFormat) || content.key === 'link';
}

/** Who wrote those parts of an item that do not stand in the present document. */
function ownersOfMissing(item: Y.Item, present: Y.Doc, clocks: Writers['clocks']): MemberId[] {
  const { client, clock } = item.id;
  const end = clock + item.length;
  const structs = present.store.clients.get(client) ?? [];
  const owners: MemberId[][] = [];
  let at = clock;
  while (at < end) {
    const isKnown = at < Y.getState(present.store, client);
    const struct = isKnown ? structs[Y.findIndexSS(structs, at)] : undefined;
    const next = struct ? Math.min(end, struct.id.clock + struct.length) : end;
    if (!(struct instanceof Y.Item) || struct.deleted) {
      const missing = ' '.repeat(next - at);
      owners.push(runsOf(clocks, client, at, missing).map(({ member }) => member));
    }
    at = next;
  }
  return together(owners.flat()).filter((member) => member !== '');
}

function keyOf({ id }: Y.Item): string {
  return `${id.client}:${id.clock}`;
}
