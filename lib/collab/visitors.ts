import type { IncomingMessage } from 'node:http';
import type { Actor } from '../domain/actor.ts';
import { log } from '../log.ts';
import { type Closing, closings } from './protocol.ts';
import type { Visitor } from './visitor.ts';

/** Who sent a request, as Postgres knows them now; null without a session or when suspended. */
export type Authenticate = (request: IncomingMessage) => Promise<Actor | null>;

/** Everybody at an open socket. */
export class Visitors {
  readonly #authenticate: Authenticate;
  readonly #all = new Set<Visitor>();

  constructor(authenticate: Authenticate) {
    this.#authenticate = authenticate;
  }

  add(visitor: Visitor): void {
    this.#all.add(visitor);
  }

  remove(visitor: Visitor): void {
    this.#all.delete(visitor);
  }

  /**
   * Asks again who they are, of everybody or of one member: whose session has ended or who was
   * suspended goes, and so does who may no longer write; who may write from now on stays. While Postgres does
   * not answer they stay, since nothing that they write can be stored either.
   */
  async recheck(memberId?: string): Promise<void> {
    const concerned = [...this.#all].filter(
      ({ actor }) => memberId === undefined || actor.id === memberId,
    );
    // One after the other: hundreds of questions at once would hold up everybody's keystrokes.
    for (const visitor of concerned) await this.#recheckOne(visitor);
  }

  endAll(closing: Closing): void {
    for (const visitor of this.#all) visitor.end(closing);
  }

  async #recheckOne(visitor: Visitor): Promise<void> {
    try {
      const actor = await this.#authenticate(visitor.request);
      if (actor) visitor.become(actor);
      else visitor.end(closings.signedOut);
    } catch (error) {
      log.warn('a session could not be checked', { why: error instanceof Error ? error : null });
    }
  }
}
