import * as Y from 'yjs';
import { HeadlessEditor } from '../../document/testing/headless-editor.ts';
import type { OpenBrief } from '../open-brief.ts';

/** How updates from the server are applied, so that they are not sent back to it. */
const FROM_SERVER = 'server';

/**
 * A member's replica of a brief with the editor's own binding, on a network that carries updates
 * when a test says so: late, in another order, twice, or not at all while it is offline.
 */
export class Replica {
  readonly memberId: string;
  readonly doc = new Y.Doc();
  readonly editor: HeadlessEditor;
  readonly #server: OpenBrief;
  #out: Uint8Array[] = [];
  #in: Uint8Array[] = [];
  #isOnline = true;

  constructor(server: OpenBrief, memberId: string) {
    this.#server = server;
    this.memberId = memberId;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server.document), FROM_SERVER);
    this.editor = new HeadlessEditor(this.doc);
    this.doc.on('update', (update, origin) => {
      if (origin !== FROM_SERVER && this.#isOnline) this.#out.push(update);
    });
    server.document.on('update', (update) => {
      if (this.#isOnline) this.#in.push(update);
    });
  }

  /** Loses what is under way, both ways, and everything until it comes back. */
  goOffline(): void {
    this.#isOnline = false;
    this.#out = [];
    this.#in = [];
  }

  /** Sends one of the updates that wait, perhaps not the first, and perhaps again later. */
  async send(which: number, keeps: boolean): Promise<void> {
    const place = Math.floor(which * this.#out.length);
    const [update] = keeps ? this.#out.slice(place) : this.#out.splice(place, 1);
    if (update && (await this.#admit(update)) === 'gap') await this.comeBack();
  }

  /** Takes one of the updates that have arrived, likewise. */
  receive(which: number, keeps: boolean): void {
    const place = Math.floor(which * this.#in.length);
    const [update] = keeps ? this.#in.slice(place) : this.#in.splice(place, 1);
    if (update) Y.applyUpdate(this.doc, update, FROM_SERVER);
  }

  /** Syncs both ways, as a socket that opens does. */
  async comeBack(): Promise<void> {
    this.#isOnline = true;
    this.#out = [];
    const { document } = this.#server;
    Y.applyUpdate(
      this.doc,
      Y.encodeStateAsUpdate(document, Y.encodeStateVector(this.doc)),
      FROM_SERVER,
    );
    const found = await this.#admit(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(document)));
    if (found !== 'stored') throw new Error(`All that a replica had was not taken: ${found}.`);
  }

  /** @throws Error where the edit is refused, which never happens to an honest one */
  async #admit(update: Uint8Array): Promise<'stored' | 'gap'> {
    const own = new Uint8Array(update);
    const admission = await this.#server.admit(own, this.memberId, new Date());
    if (admission.kind === 'refused') throw new Error(`Refused: ${admission.why}.`);
    if (admission.kind === 'not-stored') throw new Error('Not stored.');
    if (admission.kind === 'stored') Y.applyUpdate(this.#server.document, own);
    return admission.kind;
  }
}
