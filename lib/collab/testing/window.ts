import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../../document/schema.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { COLLAB_PATH, documentName, MEMBER_PARAMETER, SCHEMA_PARAMETER } from '../protocol.ts';
import { countedSocket, type Wire } from './counted-socket.ts';

/** How a window connects; each part can be wrong. */
export type Approach = {
  member?: Actor | null;
  /** Comes with this cookie instead of one of the member's id. */
  cookie?: string;
  origin?: string | null;
  schema?: number | null;
  /** Whose work it holds; it does not say when this is missing. */
  holder?: Actor;
  doc?: Y.Doc;
};

type Closed = { code: number; reason: string };

/** A member's window with a brief open in it: the client that browsers run, without a browser. */
export class DeskWindow {
  readonly provider: HocuspocusProvider;
  readonly #socket: HocuspocusProviderWebsocket;
  /** Edits sent over the socket that is open now, and how many of them are acknowledged. */
  readonly #wire: Wire = { sent: 0, acknowledged: 0 };
  readonly #closed = Promise.withResolvers<Closed>();
  readonly #denied = Promise.withResolvers<string>();
  readonly messages: unknown[] = [];

  constructor(url: string, briefId: string, approach: Approach) {
    const { member, cookie, origin, schema, holder, doc } = approach;
    const headers: Record<string, string> = {};
    if (origin !== null) headers.origin = origin ?? url;
    if (member) headers.cookie = `theme=dark; member=${member.id}`;
    if (cookie) headers.cookie = cookie;
    const query = new URLSearchParams();
    if (schema !== null) query.set(SCHEMA_PARAMETER, String(schema ?? SCHEMA_VERSION));
    if (holder) query.set(MEMBER_PARAMETER, holder.id);
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${url.replace('http', 'ws')}${COLLAB_PATH}?${query}`,
      WebSocketPolyfill: countedSocket(headers, this.#wire),
      delay: 50,
      minDelay: 50,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: documentName(briefId),
      document: doc ?? new Y.Doc(),
      onAuthenticationFailed: ({ reason }) => this.#denied.resolve(reason),
      onStateless: ({ payload }) => this.messages.push(JSON.parse(payload)),
      onClose: ({ event }) => {
        // Hocuspocus tells of the document's end with 1000 before the socket's own end.
        if (event.code !== 1000) this.#closed.resolve({ code: event.code, reason: event.reason });
      },
    });
    this.provider.attach();
  }

  get doc(): Y.Doc {
    return this.provider.document;
  }

  get headline(): string {
    return sharedRoots(this.doc).headline.toString();
  }

  /** Types at the beginning of the headline. */
  type(words: string): void {
    sharedRoots(this.doc).headline.insert(0, words);
  }

  /** Resolves when the document is here. */
  async opened(): Promise<this> {
    await until(() => this.provider.synced && this.headline !== '');
    return this;
  }

  /**
   * Whether everything that was typed here is acknowledged, by the rule of docs/collab.md. The
   * provider's own count is too low for a moment after it has connected again.
   */
  get isSaved(): boolean {
    return this.provider.synced && this.#wire.sent === this.#wire.acknowledged;
  }

  async saved(): Promise<void> {
    await until(() => this.isSaved);
  }

  /** Resolves with why the socket was closed. */
  closed(): Promise<Closed> {
    return this.#closed.promise;
  }

  /** Resolves with why the document was not opened. */
  denied(): Promise<string> {
    return this.#denied.promise;
  }

  /** Sends bytes past the client's own protocol. */
  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.#socket.webSocket?.send(bytes);
  }

  goOffline(): void {
    this.#socket.disconnect();
  }

  comeBack(): void {
    void this.#socket.connect();
  }

  close(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }
}

/**
 * Resolves as soon as something holds. It gives up only just before a test itself does, to tell what
 * was waited for: a machine that is busy is no reason.
 */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 50_000, interval: 5 });
}
