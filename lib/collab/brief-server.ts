import {
  type beforeHandleAwarenessPayload,
  type beforeSyncPayload,
  type Connection,
  Hocuspocus,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
} from '@hocuspocus/server';
import { messageYjsSyncStep1, messageYjsSyncStep2 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { openableDocument } from '../data/brief/document-log.ts';
import { briefRemovedAt } from '../data/purge/purges.ts';
import { log } from '../log.ts';
import { acknowledge, EarlyEdits, passOver } from './early-edits.ts';
import { type LogWatch, OpenBrief } from './open-brief.ts';
import { settlePresence } from './presence.ts';
import {
  briefIdOf,
  closings,
  type DocumentRefusal,
  documentName,
  MOST_DOCUMENTS,
  type ServerMessage,
} from './protocol.ts';
import type { Visitor } from './visitor.ts';

/** More edits than a brief gathers between two projections, however many write. */
const MANY = 10_000;

/** What every connection carries along. */
export type ConnectionContext = { visitor: Visitor };

/**
 * The documents that are open, and the rules by which Hocuspocus serves them: who may open one,
 * what comes in and is acknowledged only when it is stored, and who is shown to be here.
 */
export class BriefServer {
  readonly hocuspocus: Hocuspocus<ConnectionContext>;
  readonly #watch: LogWatch;
  readonly #open = new Map<string, OpenBrief>();
  readonly #early = new WeakMap<Connection, EarlyEdits>();

  constructor(watch: LogWatch) {
    this.#watch = watch;
    this.hocuspocus = new Hocuspocus<ConnectionContext>({
      quiet: true,
      maxPendingDocuments: 4,
      onAuthenticate: (payload) => this.#admitVisitor(payload),
      onLoadDocument: (payload) => this.#load(payload),
      afterLoadDocument: async ({ documentName: name }) => this.#open.get(name)?.catchUp(),
      connected: async ({ context, connection }) => context.visitor.joined(connection),
      beforeSync: (payload) => this.#admitEdit(payload),
      afterHandleMessage: async ({ context, connection }) =>
        this.#early.get(connection)?.resume(connection, context.visitor.mayWrite),
      beforeHandleAwareness: async (payload) => this.#settlePresence(payload),
      beforeUnloadDocument: async ({ documentName: name }) => {
        // Its connections unload it once more when the last of their edits is through.
        if (this.#open.get(name)?.isBusy) throw closings.restarting;
      },
      afterUnloadDocument: async ({ documentName: name }) => {
        this.#open.delete(name);
      },
    });
  }

  /** Tells the pages of one brief, or of all, that something beside the document has changed. */
  tell(message: ServerMessage, briefId?: string): void {
    for (const document of this.hocuspocus.documents.values()) {
      if (briefId !== undefined && document.name !== documentName(briefId)) continue;
      document.broadcastStateless(JSON.stringify(message));
    }
  }

  /**
   * Closes a brief whose words were taken away for good, for everybody who has it open. What they send
   * meanwhile is held back by its row; whoever comes again is told that it was removed.
   */
  remove(briefId: string): void {
    this.tell({ kind: 'removed' }, briefId);
    const document = this.hocuspocus.documents.get(documentName(briefId));
    for (const connection of document?.getConnections() ?? []) connection.close(closings.removed);
  }

  /** Brings what others logged into the open document of one brief, or into all of them. */
  async catchUp(briefId?: string): Promise<void> {
    const concerned = [...this.#open.values()].filter(
      (brief) => briefId === undefined || brief.briefId === briefId,
    );
    await Promise.all(
      concerned.map(async (brief) => {
        if (!(await brief.catchUp())) this.remove(brief.briefId);
      }),
    );
  }

  /** Resolves when every edit under way is stored or given up. */
  async settled(): Promise<void> {
    await Promise.all([...this.#open.values()].map((brief) => brief.settled()));
  }

  async #admitVisitor({
    context: { visitor },
    documentName: name,
    connectionConfig,
  }: onAuthenticatePayload<ConnectionContext>): Promise<void> {
    if (visitor.isGone) deny('session-ended');
    if (briefIdOf(name) === null) deny('not-found');
    if (visitor.openDocuments >= MOST_DOCUMENTS) deny('too-many');
    connectionConfig.readOnly = !visitor.mayWrite;
  }

  /** Every member sees every brief, so only one that does not exist is not opened. */
  async #load({ documentName: name, document }: onLoadDocumentPayload): Promise<void> {
    const briefId = briefIdOf(name) ?? deny('not-found');
    const stored = (await openableDocument(briefId)) ?? deny(await whyNot(briefId));
    tellWhereFarBehind(briefId, stored.later.length);
    this.#open.set(name, new OpenBrief(briefId, document, stored, this.#watch));
  }

  /** Returns only when the update is stored: Hocuspocus applies and acknowledges it after that. */
  async #admitEdit(payload: beforeSyncPayload<ConnectionContext>): Promise<void> {
    const { type, connection, context, documentName: name, document } = payload;
    if (type === messageYjsSyncStep1) return;
    const isAnswer = type === messageYjsSyncStep2;
    const early = this.#earlyEditsOf(connection);
    if (connection.readOnly) {
      if (isAnswer) early.answered();
      return;
    }
    const brief = this.#open.get(name);
    const { visitor } = context;
    if (!brief || visitor.isGone) return passOver(connection);

    const update = new Uint8Array(payload.payload);
    if (!isAnswer && early.isExpected) return early.keep(update, connection);
    if (!(await this.#store(brief, update, visitor))) return passOver(connection);
    if (!isAnswer) return;
    const origin = { source: 'connection', connection } as const;
    // Hocuspocus does so once more, but too late for the edits that waited for this one.
    Y.applyUpdate(document, update, origin);
    for (const edit of early.answered()) {
      if (!(await this.#store(brief, edit, visitor))) return passOver(connection);
      Y.applyUpdate(document, edit, origin);
      acknowledge(connection);
    }
  }

  #settlePresence(payload: beforeHandleAwarenessPayload<ConnectionContext>): void {
    const { states, document, connection, context } = payload;
    const brief = this.#open.get(document.name);
    // Of a connection that is closed nobody would take the states off the list again.
    const isHere = connection && document.hasConnection(connection);
    if (!isHere || !context || !brief) states.clear();
    else settlePresence(states, document, connection, context.visitor.actor, brief.owners);
  }

  /** Stores an edit; false where it was not taken, and then its sender is sent away. */
  async #store(
    brief: OpenBrief,
    update: Uint8Array<ArrayBuffer>,
    visitor: Visitor,
  ): Promise<boolean> {
    const admission = await brief.admit(update, visitor.actor.id, new Date());
    if (admission.kind === 'stored') return true;
    const why = admission.kind === 'refused' ? admission.why : admission.kind;
    visitor.refuse(CLOSING_OF[admission.kind], why, brief.briefId);
    return false;
  }

  #earlyEditsOf(connection: Connection): EarlyEdits {
    const early = this.#early.get(connection) ?? new EarlyEdits();
    this.#early.set(connection, early);
    return early;
  }
}

/** Why a brief without a document has none. */
async function whyNot(briefId: string): Promise<DocumentRefusal> {
  return (await briefRemovedAt(briefId)) === null ? 'not-found' : 'removed';
}

/** A long log opens as quickly as a short one, as long as its projection keeps up. */
function tellWhereFarBehind(brief: string, edits: number): void {
  if (edits < MANY) return;
  log.warn('a brief opens slowly, because its projection lags far behind its log', {
    brief,
    edits,
  });
}

const CLOSING_OF = {
  gap: closings.behind,
  refused: closings.refused,
  'not-stored': closings.notStored,
} as const;

/** Refuses one document; Hocuspocus passes the reason on to the client. */
function deny(reason: DocumentRefusal): never {
  throw { reason };
}
