import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/lib/document/schema.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import type { KeptChange } from '../kept-change.ts';

/** A page that somebody writes on while nothing reaches the server, and what is kept of it. */
export class Writer {
  readonly document = new Y.Doc();
  readonly kept: KeptChange[] = [];

  /** @param server what the page had from the server */
  constructor(server: Y.Doc) {
    Y.applyUpdate(this.document, Y.encodeStateAsUpdate(server));
    this.document.on('update', (update: Uint8Array) => {
      const number = this.kept.length + 1;
      this.kept.push({
        briefId: 'brief',
        page: this.document.clientID,
        number,
        madeAt: number,
        schema: SCHEMA_VERSION,
        update,
        setAside: null,
      });
    });
  }

  get headline(): Y.Text {
    return sharedRoots(this.document).headline;
  }

  /** Types letter by letter at the end of the headline. */
  type(words: string): this {
    for (const letter of words) this.headline.insert(this.headline.length, letter);
    return this;
  }
}

/** A brief as the server has it. */
export function serverDocument(headline: string): Y.Doc {
  const document = new Y.Doc();
  sharedRoots(document).headline.insert(0, headline);
  return document;
}
