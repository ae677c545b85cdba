import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { SCHEMA_VERSION } from '@/lib/document/schema.ts';

/**
 * The socket of one page. It connects when it is told to, connects again by itself until it is
 * ended, and queues nothing: what could not be sent is in the document, and each socket begins with
 * telling the server all that it lacks. Sent twice it would be acknowledged twice.
 */
export class CollabSocket extends HocuspocusProviderWebsocket {
  #isEnded = false;

  /** @param memberId whose words it sends: the server takes them under no other session */
  constructor(memberId?: string) {
    super({ url: collabUrl(memberId), autoConnect: false });
  }

  get isOpen(): boolean {
    return this.webSocket?.readyState === WebSocket.OPEN;
  }

  override send(message: Uint8Array): void {
    if (this.isOpen) super.send(message);
  }

  /** Does nothing after the end: a reconnect that was under way must not undo it. */
  override async connect(): Promise<void> {
    if (!this.#isEnded) await super.connect();
  }

  /** Gives a socket up whose network seems to be gone, without waiting for it to answer. */
  drop(): void {
    if (this.status !== 'connected') return;
    this.emit('close', { event: { code: 4408, reason: 'The network does not answer.' } });
  }

  /** Closes the socket for as long as nobody resumes it. */
  end(): void {
    this.#isEnded = true;
    this.disconnect();
  }

  resume(): void {
    this.#isEnded = false;
    void this.connect();
  }

  override destroy(): void {
    this.#isEnded = true;
    super.destroy();
  }
}

function collabUrl(memberId: string | undefined): string {
  const { protocol, host } = window.location;
  const query = new URLSearchParams({ schema: String(SCHEMA_VERSION) });
  if (memberId !== undefined) query.set('member', memberId);
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab?${query}`;
}
