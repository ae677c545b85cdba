import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DeskNews, NEWS_END } from '../domain/news/desk-news.ts';

/** More than a reader who keeps up leaves unread, in bytes. */
const MOST_UNREAD = 64 * 1_024;

/** One open page of a member, told by server-sent events (WHATWG HTML, 9.2). */
export class NewsStream {
  readonly memberId: string;
  /** The request that opened it: it holds the session that is asked about again. */
  readonly request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(memberId: string, request: IncomingMessage, response: ServerResponse) {
    this.memberId = memberId;
    this.request = request;
    this.#response = response;
    response.on('error', () => response.destroy());
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that gather answers before they pass them on would keep the news.
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
  }

  tell(news: DeskNews): void {
    this.#write(`data: ${JSON.stringify(news)}\n\n`);
  }

  /** Says nothing, so that whoever is between keeps the connection, and a dead one is found. */
  beat(): void {
    this.#write(':\n\n');
  }

  /** Ends it for good: its page does not come again by itself. */
  dismiss(): void {
    this.#write(`event: ${NEWS_END}\ndata:\n\n`);
    this.#response.end();
  }

  /** Ends it for now: its page comes again. */
  close(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.writableEnded || this.#response.destroyed) return;
    if (this.#response.writableLength > MOST_UNREAD) this.#response.destroy();
    else this.#response.write(text);
  }
}
