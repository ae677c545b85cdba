import { setTimeout as wait } from 'node:timers/promises';
import { type RawData, WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openDocument, sharedRoots } from '../../lib/document/shared-document.ts';
import {
  authMessage,
  awarenessMessage,
  read,
  type Span,
  stepOneMessage,
  stepTwoMessage,
  updateMessage,
} from './messages.ts';

/** How somebody connects: to which server, with which session, for which document. */
export type Approach = { url: string; headers: Record<string, string>; name: string };

/** Every keystroke so many milliseconds after the one before, on average. */
const BETWEEN_KEYS = 200;

/** Somebody who types at a person's speed, with a caret that everybody sees. */
export class Typist {
  readonly doc = openDocument();
  readonly #name: string;
  readonly #socket: WebSocket;
  readonly #awareness = new Awareness(this.doc);
  readonly #opened = Promise.withResolvers<void>();
  /** When each character was typed, by its clock. */
  readonly #typedAt = new Map<number, number>();
  #isTyping = false;
  onSpans: (spans: readonly Span[]) => void = () => {};

  constructor({ url, headers, name }: Approach) {
    this.#name = name;
    this.#socket = new WebSocket(url, { headers });
    this.#socket.on('error', (error) => this.#opened.reject(error));
    this.#socket.on('close', (code, reason) => {
      this.#opened.reject(new Error(`The server closed the socket: ${code} ${reason}`));
    });
    this.#socket.on('message', (data) => this.#hear(data));
    this.#opened.promise.catch(() => {});
  }

  /** Opens the document as a page does, and resolves when it has arrived. */
  async open(): Promise<this> {
    this.#socket.once('open', () => this.#socket.send(authMessage(this.#name)));
    await this.#opened.promise;
    return this;
  }

  /** Begins with a document that is known already, where the server keeps none. */
  async openWith(state: Uint8Array): Promise<this> {
    Y.applyUpdate(this.doc, state);
    this.#socket.once('open', () => this.#opened.resolve());
    await this.#opened.promise;
    return this;
  }

  /** When this typist typed the character of that clock; undefined where somebody else did. */
  typedAt(clock: number): number | undefined {
    return this.#typedAt.get(clock);
  }

  /** Types at the end of the paragraph of that number until told to stop. */
  async type(number: number): Promise<void> {
    const text = paragraphOf(this.doc, number);
    this.doc.on('update', (update, origin) => {
      if (origin !== this) this.#socket.send(updateMessage(this.#name, update));
    });
    this.#isTyping = true;
    await wait(Math.random() * BETWEEN_KEYS);
    while (this.#isTyping) {
      this.#typedAt.set(Y.getState(this.doc.store, this.doc.clientID), performance.now());
      text.insert(text.length, 'a');
      this.#moveCaret(text);
      await wait(BETWEEN_KEYS * (0.5 + Math.random()));
    }
  }

  leave(): void {
    this.#isTyping = false;
    this.#awareness.destroy();
    this.#socket.terminate();
    this.doc.destroy();
  }

  #moveCaret(text: Y.XmlText): void {
    const place = Y.createRelativePositionFromTypeIndex(text, text.length);
    this.#awareness.setLocalState({ user: {}, cursor: { anchor: place, head: place } });
    this.#socket.send(awarenessMessage(this.#name, this.#awareness));
  }

  #hear(data: RawData): void {
    if (!Buffer.isBuffer(data)) return;
    const heard = read(data);
    if (heard.kind === 'update') this.onSpans(heard.spans);
    if (heard.kind === 'opened') this.#socket.send(stepOneMessage(this.#name, this.doc));
    if (heard.kind === 'asked') {
      this.#socket.send(stepTwoMessage(this.#name, this.doc, heard.stateVector));
    }
    if (heard.kind === 'document') {
      Y.applyUpdate(this.doc, heard.state, this);
      this.#opened.resolve();
    }
  }
}

function paragraphOf(doc: Y.Doc, number: number): Y.XmlText {
  const runs = sharedRoots(doc).content.createTreeWalker((node) => node instanceof Y.XmlText);
  const text = [...runs][number];
  if (text instanceof Y.XmlText) return text;
  throw new Error(`There is no paragraph ${number} to type in.`);
}
