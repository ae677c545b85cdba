import { type Connection, OutgoingMessage } from '@hocuspocus/server';

/** What a client may send before it answers; more is no editing. */
const MOST = 10_000;

/**
 * Edits that arrive before the client has said all that it has. A client that comes back with work
 * done offline sends what is typed at that moment at once, but the work before it only when the
 * server asks. Until then its edits may build on something that is not here: they are answered "not
 * stored", wait for the client's answer, and are acknowledged once that is stored with them.
 */
export class EarlyEdits {
  readonly #waiting: Array<Uint8Array<ArrayBuffer>> = [];
  #hasAnswered = false;
  #passesOver = false;

  /** Whether an edit that arrives now is an early one. */
  get isExpected(): boolean {
    return !this.#hasAnswered && this.#waiting.length < MOST;
  }

  /** Keeps an edit, and has the server pass over the message that it came in. */
  keep(edit: Uint8Array<ArrayBuffer>, connection: Connection): void {
    this.#waiting.push(edit);
    this.#passesOver = true;
    passOver(connection);
  }

  /** After a message was passed over, the connection may again what its member may. */
  resume(connection: Connection, mayWrite: boolean): void {
    if (!this.#passesOver) return;
    this.#passesOver = false;
    connection.readOnly = !mayWrite;
  }

  /** The client has sent all that the server lacked: gives the edits that waited for it. */
  answered(): Array<Uint8Array<ArrayBuffer>> {
    this.#hasAnswered = true;
    return this.#waiting.splice(0);
  }
}

/**
 * Keeps Hocuspocus from applying the edit at hand: what a read-only connection sends is answered with
 * "not stored". Throwing would do that too, and print it.
 */
export function passOver(connection: Connection): void {
  connection.readOnly = true;
}

/** Tells a client that one more of its edits is stored. */
export function acknowledge(connection: Connection): void {
  const message = new OutgoingMessage(connection.messageAddress).writeSyncStatus(true);
  connection.send(message.toUint8Array());
}
