import { setTimeout as wait } from 'node:timers/promises';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { documentName, SCHEMA_PARAMETER } from '../../lib/collab/protocol.ts';
import { countedSocket, type Wire } from '../../lib/collab/testing/counted-socket.ts';
import { SCHEMA_VERSION } from '../../lib/document/schema.ts';
import { openDocument } from '../../lib/document/shared-document.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import { rubOut, tokensIn, typeToken } from './tokens.ts';

/** Where an editor writes, and as whom. */
export type Desk = { url: string; socketUrl: string; cookie: string; briefId: string };

const BETWEEN_KEYS = { least: 5, most: 40 };

/** After so many tokens one waits to be shown that they are saved, however slow the machine is. */
const BEFORE_A_BREATH = 5;

/** Somebody who types tokens into a brief, through the client that browsers run. */
export class Editor {
  readonly doc: Y.Doc = openDocument();
  readonly #provider: HocuspocusProvider;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #wire: Wire = { sent: 0, acknowledged: 0 };
  readonly #ledger: Ledger;
  /** What was typed or rubbed out in full, and is not shown as saved yet. */
  #waiting: Array<{ token: string; typed: boolean }> = [];
  #typing: Promise<void> = Promise.resolve();
  #isTyping = false;
  #whenSaved: Array<() => void> = [];
  /** The codes that say why sockets of this editor were closed. */
  readonly closings: number[] = [];

  constructor({ url, socketUrl, cookie, briefId }: Desk, ledger: Ledger) {
    this.#ledger = ledger;
    this.#socket = new Socket({
      url: `${socketUrl}?${SCHEMA_PARAMETER}=${SCHEMA_VERSION}`,
      WebSocketPolyfill: countedSocket({ cookie, origin: url }, this.#wire, () => this.#look()),
      // Less patient than a page, so that a cycle takes seconds.
      delay: 50,
      minDelay: 50,
      maxDelay: 200,
    });
    this.#provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: documentName(briefId),
      document: this.doc,
      onSynced: () => this.#look(),
      onClose: ({ event }) => this.closings.push(event.code),
    });
    this.#provider.attach();
  }

  /** What a page says: everything that was typed here is acknowledged, by the rule of docs/collab.md. */
  get isSaved(): boolean {
    return this.#provider.synced && this.#wire.sent === this.#wire.acknowledged;
  }

  /** Resolves when the document is here and everything is saved; false where that takes too long. */
  async saved(patience = 60_000): Promise<boolean> {
    if (this.isSaved) return true;
    const shown = new Promise<true>((resolve) => this.#whenSaved.push(() => resolve(true)));
    return Promise.race([shown, wait(patience, false, { ref: false })]);
  }

  /** Types one token after the other until told to stop, and now and then rubs one out. */
  begin(random: Random): void {
    this.#isTyping = true;
    this.#typing = this.#type(random);
  }

  /** Finishes the token at hand. */
  async stop(): Promise<void> {
    this.#isTyping = false;
    await this.#typing;
  }

  /** Drops everything as it is: the device is lost, with what was not saved. */
  async vanish(): Promise<void> {
    this.#provider.destroy();
    this.#socket.destroy();
    this.#ledger.abandon(this.#waiting.splice(0).map(({ token }) => token));
    await this.stop();
    this.#ledger.abandon(this.#waiting.splice(0).map(({ token }) => token));
  }

  async #type(random: Random): Promise<void> {
    for (let typed = 1; this.#isTyping; typed += 1) {
      const token = this.#ledger.nextToken();
      await typeToken(this.doc, token, random, () =>
        wait(random.between(BETWEEN_KEYS.least, BETWEEN_KEYS.most)),
      );
      this.#waiting.push({ token, typed: true });
      if (random.next() < 0.1) this.#rubOutOneOf([...tokensIn(this.doc).keys()], random);
      if (typed % BEFORE_A_BREATH === 0) await this.#breathe();
    }
  }

  /** Whoever is cut off goes on typing. */
  async #breathe(): Promise<void> {
    while (this.#isTyping && this.#provider.synced && !this.isSaved) await wait(5);
  }

  #rubOutOneOf(tokens: string[], random: Random): void {
    const token = random.oneOf(tokens);
    if (!this.#ledger.mayBeRubbedOut(token)) return;
    rubOut(this.doc, token);
    this.#waiting.push({ token, typed: false });
  }

  /** Whatever has just come in: is everything saved now? */
  #look(): void {
    if (!this.isSaved) return;
    for (const tell of this.#whenSaved.splice(0)) tell();
    for (const { token, typed } of this.#waiting.splice(0)) {
      if (typed) this.#ledger.saved(token);
      else this.#ledger.goneForGood(token);
    }
  }
}

/** Queues nothing, as a page's: what could not be sent is in the document, which tells it later. */
class Socket extends HocuspocusProviderWebsocket {
  override send(message: Uint8Array): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }
}
