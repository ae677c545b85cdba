import * as Y from 'yjs';
import { NoSuchBrief } from '../commands/brief/append-edits.ts';
import {
  type Edit,
  type LoggedEdit,
  laterEdits,
  type OpenableDocument,
  projectedTo,
} from '../data/brief/document-log.ts';
import { database } from '../data/database.ts';
import { type ClientOwners, noteAuthor } from '../document/authorship/client-owners.ts';
import { log } from '../log.ts';
import { AppendQueue } from './append-queue.ts';
import { Trial } from './trial.ts';

/** What became of an update that a client sent. */
export type Admission =
  | { kind: 'stored' }
  | { kind: 'gap' }
  | { kind: 'refused'; why: string }
  | { kind: 'not-stored' };

/** What open briefs write their logs with, and where they tell what happens to them. */
export type LogWatch = {
  /** Stores edits, all of them or none; rejects where they may not be stored. */
  append: (briefId: string, edits: readonly Edit[]) => Promise<void>;
  onStored: (briefId: string) => void;
  onFailure: () => void;
};

/** How edits from Postgres are applied, so that they go to every client and are not stored again. */
const FROM_THE_LOG = { source: 'local', skipStoreHooks: true } as const;

/** A brief that somebody has open: its document, its trial copy, and its way into the log. */
export class OpenBrief {
  readonly briefId: string;
  readonly document: Y.Doc;
  /** Whose the client ids are: of all that was written, and of everybody who is here. */
  readonly owners: ClientOwners;
  readonly #trial: Trial;
  readonly #queue: AppendQueue;
  /** Everything up to here is in the document. */
  #loadedTo: bigint;
  #mayLackEdits = false;

  /** @param document a new one, into which everything that is stored is brought */
  constructor(briefId: string, document: Y.Doc, stored: OpenableDocument, watch: LogWatch) {
    this.briefId = briefId;
    this.document = document;
    this.owners = { ...stored.owners };
    this.#loadedTo = stored.projectedTo;
    document.transact(() => {
      Y.applyUpdate(document, stored.state);
      for (const edit of stored.later) this.#take(edit);
    });
    this.#trial = new Trial(document);
    this.#queue = new AppendQueue({
      store: (edits) => watch.append(briefId, edits),
      onStored: () => watch.onStored(briefId),
      onFailure: (error) => {
        // Whoever typed on while it was removed is sent away; we are as able to store as before.
        if (error instanceof NoSuchBrief) return;
        log.error('edits could not be stored', { brief: briefId, why: errorOf(error) });
        watch.onFailure();
      },
      onGivenUp: () => {
        this.#trial.spoil();
        // A commit may have been carried out and its answer lost.
        this.#mayLackEdits = true;
      },
    });
  }

  /** Whether edits are still on their way into the log. */
  get isBusy(): boolean {
    return !this.#queue.isIdle;
  }

  /** Resolves when every edit under way is stored or given up. */
  async settled(): Promise<void> {
    await this.#queue.settled().catch(() => {});
  }

  /**
   * Lets an update in, if it may come in: tried first, then stored under its author. Only what is
   * `stored` may be applied and acknowledged.
   */
  async admit(update: Uint8Array<ArrayBuffer>, authorId: string, at: Date): Promise<Admission> {
    try {
      if (this.#mayLackEdits) await this.catchUp();
      const finding = this.#trial.try(update, authorId, this.owners);
      if (finding.kind === 'gap' || finding.kind === 'refused') return finding;
      noteAuthor(this.owners, authorId, update);
      if (finding.kind === 'new') await this.#queue.add({ authorId, update, at });
      // What says nothing new may repeat an edit that is not stored yet.
      else await this.#queue.settled();
      return { kind: 'stored' };
    } catch {
      return { kind: 'not-stored' };
    }
  }

  /**
   * Brings in what others appended to the log. Applying an edit again changes nothing.
   *
   * @returns false where nothing of the brief is stored any more
   */
  async catchUp(): Promise<boolean> {
    const settled = await projectedTo(database(), this.briefId);
    const edits = await laterEdits(this.briefId, this.#loadedTo);
    this.#mayLackEdits = false;
    this.document.transact(() => {
      for (const edit of edits) this.#take(edit);
    }, FROM_THE_LOG);
    // A brief may be open for days: what it has for certain is not read again.
    if (settled !== null && settled > this.#loadedTo) this.#loadedTo = settled;
    return settled !== null;
  }

  #take({ authorId, update }: LoggedEdit): void {
    noteAuthor(this.owners, authorId, update);
    Y.applyUpdate(this.document, update, FROM_THE_LOG);
  }
}

function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
