import { type DeskNews, NEWS_END, NEWS_PATH, parseDeskNews } from '@/lib/domain/news/desk-news.ts';

type Listener = (news: DeskNews) => void;

/** How long a page waits before it connects again, in milliseconds. */
const PAUSE = 5_000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let retry: number | undefined;
let missed = false;

/**
 * Hears the desk's news; all that listen on a page share one connection. A page out of sight lets go
 * of it, since browsers keep few connections to one place, and catches up when it is seen again.
 *
 * @returns what stops it
 */
export function hearDeskNews(listener: Listener): () => void {
  if (listeners.size === 0) follow();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stopFollowing();
  };
}

function follow(): void {
  document.addEventListener('visibilitychange', suit);
  window.addEventListener('online', suit);
  window.addEventListener('offline', suit);
  missed = false;
  suit();
}

function stopFollowing(): void {
  document.removeEventListener('visibilitychange', suit);
  window.removeEventListener('online', suit);
  window.removeEventListener('offline', suit);
  disconnect();
}

/** Connects where the page is seen and has a network, and lets go where not. */
function suit(): void {
  if (document.hidden || !navigator.onLine) disconnect();
  else connect();
}

function connect(): void {
  if (source !== null) return;
  clearTimeout(retry);
  source = new EventSource(NEWS_PATH);
  source.onopen = () => {
    // What was told meanwhile is not told again; counts are sent to everybody who comes.
    if (missed) for (const kind of ['desk', 'questions'] as const) tell({ kind });
    missed = false;
  };
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const news = parseDeskNews(data);
    if (news) tell(news);
  };
  source.onerror = () => {
    disconnect();
    retry = window.setTimeout(suit, PAUSE);
  };
  // The session has ended: there is nothing to hear until the page is seen anew.
  source.addEventListener(NEWS_END, disconnect);
}

function disconnect(): void {
  clearTimeout(retry);
  if (source === null) return;
  source.close();
  source = null;
  missed = true;
}

function tell(news: DeskNews): void {
  for (const listener of listeners) listener(news);
}
