import type { IncomingMessage, ServerResponse } from 'node:http';
import { unreadOf } from '../data/news/news.ts';
import type { Notice } from '../data/notices.ts';
import type { Actor } from '../domain/actor.ts';
import { answer } from '../http/answer.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { log } from '../log.ts';
import { atMostOnceIn } from './at-most-once-in.ts';
import { inTurn } from './in-turn.ts';
import { NewsStream } from './news-stream.ts';

/** Who sent a request, as Postgres knows them now; null without a session or when suspended. */
type Authenticate = (request: IncomingMessage) => Promise<Actor | null>;

export type NewsOptions = { publicUrl: string; authenticate: Authenticate };

/** How often silence is broken, and sessions are looked at whose end nobody told, in milliseconds. */
const BEAT = 20_000;
const SWEEP = 60_000;
/**
 * A list loads again at most once in, and one after the other: thirty at the same moment, each some tens
 * of milliseconds of work, would keep everybody else waiting for seconds.
 */
const LIST_PAUSE = 1_000;
const LIST_BREATH = 100;
/** Unread news are counted together that come within. */
const COUNT_PAUSE = 150;

/** Pages out of sight let go of theirs, so nobody has as many open. */
const MOST_STREAMS = 12;

/**
 * Tells the desk's open pages what happens while they are open. It keeps nothing: who missed
 * something counts anew when they come again.
 */
export class NewsServer {
  readonly #options: NewsOptions;
  readonly #streams = new Set<NewsStream>();
  readonly #toCount = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #tellDesk = this.#inTurn('desk');
  readonly #tellQuestions = this.#inTurn('questions');
  readonly #count = atMostOnceIn(COUNT_PAUSE, () => void this.#tellCounts());

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  start(): void {
    const beat = () => {
      for (const stream of this.#streams) stream.beat();
    };
    this.#timers.push(
      setInterval(beat, BEAT),
      setInterval(() => void this.#recheck(), SWEEP),
    );
  }

  /** How many pages listen. */
  get open(): number {
    return this.#streams.size;
  }

  /** Answers with a stream that lasts as long as the session, for one of our own pages. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET') return answer(response, 405, 'News are only read.');
    if (!isOwnPage(request, this.#options.publicUrl)) {
      return answer(response, 403, 'This request did not come from a page of this publication.');
    }
    const actor = await this.#options.authenticate(request);
    if (response.destroyed) return;
    const stream = new NewsStream(actor?.id ?? '', request, response);
    if (!actor) return stream.dismiss();
    this.#makeRoom(actor.id);
    this.#streams.add(stream);
    response.on('close', () => this.#streams.delete(stream));
    this.#countFor(actor.id);
  }

  /** Somebody committed something that open pages should know of. */
  onNotice(notice: Notice): void {
    switch (notice.kind) {
      case 'judgement':
        this.#tellDesk();
        break;
      case 'published':
        this.#tellDesk();
        this.#tellQuestions();
        break;
      case 'questions':
        this.#tellQuestions();
        break;
      case 'member':
        this.#countFor(notice.memberId);
        break;
      case 'access':
        void this.#recheck(notice.memberId);
        break;
    }
  }

  /** Notices may have been missed. */
  onGap(): void {
    void this.#recheck();
    this.#tellDesk();
    this.#tellQuestions();
    for (const { memberId } of this.#streams) this.#countFor(memberId);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const stream of this.#streams) stream.close();
  }

  /** Whoever opens too many loses the oldest; most often that is one whose network went. */
  #makeRoom(memberId: string): void {
    const theirs = [...this.#streams].filter((stream) => stream.memberId === memberId);
    if (theirs.length >= MOST_STREAMS) theirs[0]?.close();
  }

  #countFor(memberId: string): void {
    this.#toCount.add(memberId);
    this.#count();
  }

  async #tellCounts(): Promise<void> {
    const asked = [...this.#streams].filter(({ memberId }) => this.#toCount.has(memberId));
    this.#toCount.clear();
    if (asked.length === 0) return;
    try {
      const counts = await unreadOf([...new Set(asked.map(({ memberId }) => memberId))]);
      for (const stream of asked) {
        stream.tell({ kind: 'notifications', unread: counts.get(stream.memberId) ?? 0 });
      }
    } catch (error) {
      log.warn('unread news could not be counted', { why: error instanceof Error ? error : null });
    }
  }

  #inTurn(kind: 'desk' | 'questions'): () => void {
    return inTurn({
      breath: LIST_BREATH,
      pause: LIST_PAUSE,
      everybody: () => this.#streams,
      tell: (stream) => stream.tell({ kind }),
    });
  }

  /** Asks again who they are, of everybody or of one member; whose session has ended goes. */
  async #recheck(memberId?: string): Promise<void> {
    for (const stream of [...this.#streams]) {
      if (memberId !== undefined && stream.memberId !== memberId) continue;
      try {
        if (!(await this.#options.authenticate(stream.request))) stream.dismiss();
      } catch (error) {
        log.warn('a session could not be checked', { why: error instanceof Error ? error : null });
      }
    }
  }
}

/** Browsers send no origin with what a page reads of its own, but say whether it is its own. */
function isOwnPage({ headers }: IncomingMessage, publicUrl: string): boolean {
  if (headers.origin !== undefined && !isOwnOrigin(headers, publicUrl)) return false;
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}
