import * as Y from 'yjs';
import { byPage, type KeptChange } from './kept-change.ts';

/**
 * The words that were written in changes, to be read and copied: a stretch that was typed in one
 * place is a line. What was taken back again is left out, and so is what was only deleted.
 */
export function keptWords(changes: readonly KeptChange[]): string {
  return byPage(changes)
    .flatMap((made) => linesIn(made))
    .join('\n');
}

function linesIn(made: readonly KeptChange[]): string[] {
  const { structs, ds } = decoded(made);
  const lines: string[] = [];
  let line = '';
  let next: Place | null = null;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, length, content, origin } = struct;
    const goesOn = next && Y.compareIDs(next, id) && isDirectlyBehind(origin, id);
    if (!goesOn || content instanceof Y.ContentType) {
      lines.push(line);
      line = '';
    }
    next = { client: id.client, clock: id.clock + length };
    if (content instanceof Y.ContentString) line += leftOf(content.str, id, ds);
  }
  return [...lines, line].map((words) => words.trim()).filter((words) => words !== '');
}

type Place = { client: number; clock: number };

function decoded(made: readonly KeptChange[]): ReturnType<typeof Y.decodeUpdate> {
  const readable = made.filter(({ update }) => isReadable(update));
  return Y.decodeUpdate(Y.mergeUpdates(readable.map(({ update }) => update)));
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

function isDirectlyBehind(origin: Place | null, { client, clock }: Place): boolean {
  return origin !== null && origin.client === client && origin.clock === clock - 1;
}

/** The letters that were not deleted later on. */
function leftOf(letters: string, { client, clock }: Place, deleted: DeleteSet): string {
  const gone = deleted.clients.get(client) ?? [];
  const isGone = (at: number) =>
    gone.some((range) => range.clock <= at && at < range.clock + range.len);
  return letters
    .split('')
    .filter((_letter, index) => !isGone(clock + index))
    .join('');
}

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];
