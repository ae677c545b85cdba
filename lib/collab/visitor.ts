import type { IncomingMessage } from 'node:http';
import { type Connection, OutgoingMessage } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import type { Actor } from '../domain/actor.ts';
import { can } from '../domain/policy.ts';
import { log } from '../log.ts';
import { type Closing, closings } from './protocol.ts';

/** How long a client may take to answer the end of its socket, in milliseconds. */
const PATIENCE = 2_000;

/** A member at one open socket. What they may do follows what Postgres says of them. */
export class Visitor {
  /** The request that opened the socket: it holds the session that is asked about again. */
  readonly request: IncomingMessage;
  readonly #socket: WebSocket;
  readonly #connections = new Set<Connection>();
  #actor: Actor;
  #isGone = false;

  constructor(socket: WebSocket, request: IncomingMessage, actor: Actor) {
    this.#socket = socket;
    this.request = request;
    this.#actor = actor;
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** True from the moment that the socket's end was decided: nothing that arrives counts. */
  get isGone(): boolean {
    return this.#isGone;
  }

  get openDocuments(): number {
    return this.#connections.size;
  }

  get mayWrite(): boolean {
    return can(this.#actor, 'edit-document').ok;
  }

  /** Notes a document that is open at this socket. */
  joined(connection: Connection): void {
    this.#connections.add(connection);
    connection.onClose(() => this.#connections.delete(connection));
    connection.readOnly = !this.mayWrite;
  }

  /**
   * Takes in who the member is now. Whoever may write from now on goes on with that. Whoever may no
   * longer write is sent away and comes back to read: a window that only fell silent would go on
   * taking words that nobody keeps.
   */
  become(actor: Actor): void {
    const couldWrite = this.mayWrite;
    this.#actor = actor;
    if (couldWrite && !this.mayWrite) this.end(closings.roleTaken);
    if (!couldWrite && this.mayWrite) this.#letWrite();
  }

  #letWrite(): void {
    for (const connection of this.#connections) {
      connection.readOnly = false;
      const message = new OutgoingMessage(connection.messageAddress);
      connection.send(message.writeAuthenticated(false).toUint8Array());
    }
  }

  /** Ends the socket because of something that came from it, which the log tells in one line. */
  refuse(closing: Closing, why: string, briefId?: string): void {
    if (this.#isGone) return;
    log.warn('a message was not taken', { member: this.#actor.id, brief: briefId, why });
    this.end(closing);
  }

  /** Ends the socket. Nothing more is sent to it or taken from it, whatever its client does. */
  end({ code, reason }: Closing): void {
    if (this.#isGone) return;
    this.#isGone = true;
    for (const connection of this.#connections) connection.close({ code, reason });
    this.#socket.close(code, reason);
    setTimeout(() => this.#socket.terminate(), PATIENCE).unref();
  }
}
