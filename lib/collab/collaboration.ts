import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { briefsBehind } from '../data/brief/document-log.ts';
import type { Notice } from '../data/notices.ts';
import { SCHEMA_VERSION } from '../document/schema.ts';
import type { Actor } from '../domain/actor.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { log } from '../log.ts';
import { BriefServer } from './brief-server.ts';
import { Lease } from './lease.ts';
import { LogWriter } from './log-writer.ts';
import { Projector } from './projector.ts';
import { closings, LARGEST_UPDATE, MEMBER_PARAMETER, SCHEMA_PARAMETER } from './protocol.ts';
import { serveSocket } from './socket.ts';
import { Visitor } from './visitor.ts';
import { type Authenticate, Visitors } from './visitors.ts';

/** How often everybody at an open socket is asked about, should a notice have been missed. */
const SWEEP = 3_000;

/** How long the server counts as unable to store after an append failed, unless one succeeds. */
const TROUBLE = 30_000;

/** How long the end waits for edits under way. */
const LAST_CHANCE = 2_500;

/** Room for an update's frame around the update. */
const LARGEST_MESSAGE = LARGEST_UPDATE + 1_024;

export type CollaborationOptions = {
  /** The address at which pages of ours are: sockets are opened from them alone. */
  publicUrl: string;
  authenticate: Authenticate;
};

/** Writing together: everything behind `/collab`, from the upgrade of a request to the log. */
export class Collaboration {
  readonly #options: CollaborationOptions;
  readonly #visitors: Visitors;
  readonly #briefs: BriefServer;
  readonly #projector = new Projector();
  readonly #log = new LogWriter(() => {
    if (!this.#lease.isHeld) throw new Error('another process may be serving /collab');
  });
  readonly #lease: Lease;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  #sweep: NodeJS.Timeout | undefined;
  #lastFailure: number | null = null;
  #isStopping = false;

  constructor(options: CollaborationOptions) {
    this.#options = options;
    this.#visitors = new Visitors(options.authenticate);
    this.#lease = new Lease(
      () => {
        void this.#begin();
      },
      () => this.#visitors.endAll(closings.restarting),
    );
    this.#briefs = new BriefServer({
      append: (briefId, edits) => this.#log.append(briefId, edits),
      onStored: (briefId) => {
        this.#lastFailure = null;
        this.#projector.schedule(briefId);
      },
      onFailure: () => {
        this.#lastFailure = Date.now();
      },
    });
  }

  start(): void {
    this.#lease.start();
    this.#sweep = setInterval(() => void this.#visitors.recheck(), SWEEP);
  }

  /** Why edits cannot be taken at the moment, in words; null when they can. */
  notReady(): string | null {
    if (!this.#lease.isHeld) return 'waiting for the right to serve /collab';
    const failing = this.#lastFailure !== null && Date.now() - this.#lastFailure < TROUBLE;
    return failing ? 'edits could not be stored' : null;
  }

  /** How many briefs somebody has open. */
  get openBriefs(): number {
    return this.#briefs.hocuspocus.documents.size;
  }

  /**
   * Takes over a request to upgrade, where it comes from one of our own pages. Whoever has no
   * session is told so on the open socket: a page cannot read why a socket did not open.
   */
  async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const { publicUrl, authenticate } = this.#options;
    if (!isOwnOrigin(request.headers, publicUrl)) return refuseUpgrade(stream, '403 Forbidden');
    if (!this.#lease.isHeld || this.#isStopping) return refuseUpgrade(stream, UNAVAILABLE);
    let actor: Actor | null;
    try {
      actor = await authenticate(request);
    } catch (error) {
      log.warn('a session could not be checked', { why: error instanceof Error ? error : null });
      return refuseUpgrade(stream, UNAVAILABLE);
    }
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', (error) => log.debug('a socket failed', { why: error }));
      this.#receive(socket, request, actor);
    });
  }

  #receive(socket: WebSocket, request: IncomingMessage, actor: Actor | null): void {
    const isExpected = actor && actor.id === (memberOf(request) ?? actor.id);
    const closing = isExpected ? closings.oldSchema : closings.signedOut;
    if (!isExpected || schemaOf(request) !== SCHEMA_VERSION) {
      socket.close(closing.code, closing.reason);
      return;
    }
    const visitor = new Visitor(socket, request, actor);
    this.#visitors.add(visitor);
    socket.on('close', () => this.#visitors.remove(visitor));
    serveSocket(socket, visitor, this.#briefs.hocuspocus);
  }

  /** Somebody committed something that open pages should know of. */
  onNotice(notice: Notice): void {
    switch (notice.kind) {
      case 'judgement':
      case 'words':
      case 'discussion':
      case 'published':
        this.#briefs.tell({ kind: notice.kind }, notice.briefId);
        break;
      case 'settings':
        this.#briefs.tell({ kind: 'settings' });
        break;
      case 'removed':
        this.#briefs.remove(notice.briefId);
        break;
      case 'access':
        void this.#visitors.recheck(notice.memberId);
        break;
      case 'document':
        this.#projector.schedule(notice.briefId);
        void this.#catchUp(notice.briefId);
        break;
    }
  }

  /** Notices may have been missed: everything is looked at again. */
  onGap(): void {
    void this.#visitors.recheck();
    void this.#catchUp();
    this.#briefs.tell({ kind: 'judgement' });
  }

  /** Sends everybody away to come again, and resolves when what they wrote is stored. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#sweep);
    this.#visitors.endAll(closings.restarting);
    await Promise.race([this.#finish(), wait(LAST_CHANCE)]);
    await this.#projector.stop();
    await this.#log.stop();
    await this.#lease.stop();
  }

  async #finish(): Promise<void> {
    await this.#briefs.settled();
    await this.#projector.flush();
  }

  /** The documents are ours from now on: take in and project what happened before. */
  async #begin(): Promise<void> {
    await this.#catchUp();
    try {
      for (const briefId of await briefsBehind()) this.#projector.schedule(briefId);
    } catch (error) {
      log.error('unprojected briefs could not be found', {
        why: error instanceof Error ? error : null,
      });
    }
  }

  async #catchUp(briefId?: string): Promise<void> {
    try {
      await this.#briefs.catchUp(briefId);
    } catch (error) {
      log.error('a document could not be caught up', {
        why: error instanceof Error ? error : null,
      });
    }
  }
}

const UNAVAILABLE = '503 Service Unavailable';

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nRetry-After: 1\r\nConnection: close\r\n\r\n`);
}

/** The schema that a client was built with; null when it does not say. */
function schemaOf({ url }: IncomingMessage): number | null {
  const stated = stating(url, SCHEMA_PARAMETER);
  return stated === null ? null : Number(stated);
}

/** Whose work a client holds: somebody else's session must not send it. Null when it does not say. */
function memberOf({ url }: IncomingMessage): string | null {
  return stating(url, MEMBER_PARAMETER);
}

function stating(url: string | undefined, parameter: string): string | null {
  return new URL(url ?? '/', 'http://collab').searchParams.get(parameter);
}
