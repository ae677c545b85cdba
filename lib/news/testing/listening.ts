import { createServer } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { actorOfRequest } from '../../auth/request-actor.ts';
import { type Listening, listen as listenOn } from '../../auth/testing/auth-server.ts';
import { listen } from '../../data/notices.ts';
import { type DeskNews, NEWS_END, NEWS_PATH, parseDeskNews } from '../../domain/news/desk-news.ts';
import { NewsServer } from '../news-server.ts';

export type NewsRoom = Listening & { news: NewsServer };

/** The desk's news on a real port, with real sessions and notices. */
export async function openNewsRoom(): Promise<NewsRoom> {
  const server = createServer((request, response) => void news.serve(request, response));
  const { url, close } = await listenOn(server);
  const news = new NewsServer({ publicUrl: url, authenticate: actorOfRequest });
  const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
  const stopListening = listen((notice) => news.onNotice(notice), hear);
  await heard;
  return {
    url,
    news,
    close: async () => {
      news.stop();
      await stopListening();
      await close();
    },
  };
}

/** A page that listens, as far as it has heard. */
export class ListeningPage {
  readonly heard: DeskNews[] = [];
  #waiting: Array<() => void> = [];
  status = 0;
  isDismissed = false;
  readonly #leaving = new AbortController();
  readonly #ended = Promise.withResolvers<void>();

  readonly #hear: (news: DeskNews) => void;

  /** @param hear what it does whenever it hears something */
  constructor(
    room: Pick<NewsRoom, 'url'>,
    headers: Record<string, string>,
    hear: (news: DeskNews) => void = () => {},
  ) {
    this.#hear = hear;
    void this.#read(`${room.url}${NEWS_PATH}`, headers).finally(this.#ended.resolve);
  }

  /** Resolves when the server has ended it. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Resolves as soon as it has heard that, or had before. */
  async hears(news: DeskNews): Promise<void> {
    while (!this.heard.some((one) => isDeepStrictEqual(one, news))) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #read(address: string, headers: Record<string, string>): Promise<void> {
    const answered = await fetch(address, { headers, signal: this.#leaving.signal }).catch(
      () => null,
    );
    this.status = answered?.status ?? 0;
    const text = answered?.body?.pipeThrough(new TextDecoderStream());
    if (!text) return;
    let rest = '';
    try {
      for await (const chunk of text) {
        const events = (rest + chunk).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) this.#take(event);
      }
    } catch {
      // It was left.
    }
  }

  #take(event: string): void {
    if (event.startsWith(`event: ${NEWS_END}`)) this.isDismissed = true;
    const data = /^data: (.+)$/.exec(event)?.[1];
    const news = data === undefined ? null : parseDeskNews(data);
    if (!news) return;
    this.heard.push(news);
    for (const look of this.#waiting.splice(0)) look();
    this.#hear(news);
  }
}
