import * as Y from 'yjs';

/**
 * Which member each Yjs client id of a brief belongs to: whoever came first with it. Words carry the
 * client id of the replica that they were typed into, so this is how they are known to be somebody's.
 */
export type ClientOwners = Record<string, string>;

/** Whose a client id is; from now on it is `memberId`'s, where it was nobody's. */
export function ownerOf(owners: ClientOwners, client: number, memberId: string): string {
  owners[client] ??= memberId;
  return owners[client];
}

/** Whether a client id belongs to another member. */
export function isAnothers(owners: ClientOwners, client: number, memberId: string): boolean {
  return (owners[client] ?? memberId) !== memberId;
}

/** Notes an edit that stands in the log: the client ids in it that were nobody's are its author's. */
export function noteAuthor(owners: ClientOwners, authorId: string, update: Uint8Array): void {
  for (const client of Y.parseUpdateMeta(update).from.keys()) ownerOf(owners, client, authorId);
}
