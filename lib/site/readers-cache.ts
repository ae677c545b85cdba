import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '../log.ts';
import { type CapturedPage, capturePage, type Renderer } from './captured-page.ts';
import { compressed, type FinishedPage, finish, send } from './finished-page.ts';
import { KeptPages } from './kept-pages.ts';

/** What the cache is made with. */
export type ReadersCacheOptions = {
  render: Renderer;
  /** Whether a page may stand at a path; asked before one is made. */
  leadsSomewhere: (path: string) => Promise<boolean>;
  /** The day on which what stood at a path was removed for good; null where nothing was. */
  removedOn?: (path: string) => Promise<string | null>;
  /** The public host, which pages are rendered for whatever name they are asked by. */
  host: string;
  /** How many bytes may be kept. */
  limit?: number;
};

/** Rendering is what costs: a crowd at many pages at once waits its turn, up to this length. */
const RENDERING_AT_ONCE = 4;
const LONGEST_QUEUE = 200;

/** An address that no page has. */
const NO_SUCH_PAGE = '/no-such-page';

/** Where the page of what was removed on a day is made. Readers find it at the addresses that it had. */
const REMOVED = '/removed/';

const BUSY = sentence(503, 'Too many pages are being made at once. Try again in a moment.');
const FAILED = sentence(500, 'This page cannot be shown at the moment. Try again later.');

function sentence(status: number, words: string): CapturedPage {
  const headers = new Map([
    ['content-type', 'text/plain; charset=utf-8'],
    ['retry-after', '2'],
  ]);
  return { status, headers, body: Buffer.from(`${words}\n`) };
}

/**
 * Serves readers from memory: finished pages without any script, compressed once. A page is made
 * when somebody first asks for it and given to everybody until `drop`, which a publication calls.
 *
 * Nothing that a reader sends chooses what is kept, but for the path: queries, cookies and other
 * spellings of a path neither reach the page nor make a second copy of it.
 */
export class ReadersCache {
  readonly #options: ReadersCacheOptions;
  readonly #kept: KeptPages;
  readonly #waiting: Array<() => void> = [];
  #rendering = 0;
  /** Pages in the making since the last drop. A drop forgets them: they may tell the old story. */
  #making = new Map<string, Promise<FinishedPage>>();

  constructor(options: ReadersCacheOptions) {
    this.#options = options;
    this.#kept = new KeptPages(options.limit ?? 64 * 1024 * 1024);
  }

  /** Answers a GET or HEAD of a readers' page. */
  async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = path.startsWith(REMOVED) ? undefined : this.#kept.get(path);
    send(kept ?? (await this.#find(path)), request, response);
  }

  /** Answers one reader with a page that is about what they sent, and keeps it for nobody. */
  async serveOnce(
    path: string,
    { status, told }: { status: number; told: Record<string, string> },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (this.#waiting.length >= LONGEST_QUEUE) return send(finish(BUSY), request, response);
    await this.#turn();
    try {
      const captured = await capturePage(this.#options.render, path, this.#options.host, told);
      const page = finish(captured.status === 200 ? { ...captured, status } : FAILED);
      send(page, request, response);
    } finally {
      this.#passTurnOn();
    }
  }

  /**
   * Forgets every page, those in the making included: whoever asks from now on gets one that was
   * begun after this call.
   */
  drop(): void {
    this.#kept.clear();
    this.#making = new Map();
  }

  /** Addresses that lead nowhere share one page, and nobody waits for it to be made again. */
  async #find(path: string): Promise<FinishedPage> {
    if (await this.#options.leadsSomewhere(path)) return this.#make(path);
    const removed = await this.#options.removedOn?.(path);
    if (removed) return this.#findRemoved(`${REMOVED}${removed}`);
    return this.#kept.get(NO_SUCH_PAGE) ?? this.#make(NO_SUCH_PAGE);
  }

  /** Gone for good: search engines and caches elsewhere are asked to forget what they have. */
  async #findRemoved(path: string): Promise<FinishedPage> {
    const page = this.#kept.get(path) ?? (await this.#make(path));
    return page.status === 200 ? { ...page, status: 410 } : page;
  }

  /** Makes a page once, however many ask for it meanwhile. */
  #make(path: string): Promise<FinishedPage> {
    const making = this.#making;
    const underway = making.get(path);
    if (underway) return underway;
    if (this.#waiting.length >= LONGEST_QUEUE) return Promise.resolve(finish(BUSY));
    const page = this.#render(path, () => this.#making === making).finally(() => {
      making.delete(path);
    });
    making.set(path, page);
    return page;
  }

  async #render(path: string, isCurrent: () => boolean): Promise<FinishedPage> {
    await this.#turn();
    try {
      const captured = await this.#capture(path);
      const page = finish(captured);
      if (!mayBeKept(path, captured)) return page;
      const whole = await compressed(page);
      if (isCurrent()) this.#kept.keep(path, whole);
      return whole;
    } finally {
      this.#passTurnOn();
    }
  }

  /**
   * A page that finds out only while it is made that there is nothing to show (its brief has just
   * gone) leaves that to its scripts: without them it is blank. Readers get the page of an address
   * that nothing has.
   */
  async #capture(path: string): Promise<CapturedPage> {
    const { render, host } = this.#options;
    const captured = await capturePage(render, path, host);
    if (!isBlank(captured)) return captured;
    return captured.status === 404 ? capturePage(render, NO_SUCH_PAGE, host) : FAILED;
  }

  async #turn(): Promise<void> {
    if (this.#rendering < RENDERING_AT_ONCE) this.#rendering += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #passTurnOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#rendering -= 1;
  }
}

/**
 * Only pages that exist, under their one spelling, so that nobody fills the memory with nothing;
 * and the one page of all that do not.
 * A page that the framework keeps as well may be older than the last drop.
 */
function mayBeKept(path: string, { status, headers }: CapturedPage): boolean {
  if (status !== (path === NO_SUCH_PAGE ? 404 : 200) || !isCanonical(path)) return false;
  if (!headers.has('x-nextjs-cache')) return true;
  log.warn('a readers’ page is kept by the framework too; make it force-dynamic', { path });
  return false;
}

/** The framework's empty page, which its scripts would fill. */
function isBlank({ status, body }: CapturedPage): boolean {
  return status >= 400 && body.includes('<html id="__next_error__"');
}

function isCanonical(path: string): boolean {
  try {
    return encodeURI(decodeURI(path)) === path;
  } catch {
    return false;
  }
}
