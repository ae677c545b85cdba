import { createServer, type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { networkOf, PATH_HEADER, SENDER_HEADER } from './lib/auth/network.ts';
import { actorOfRequest } from './lib/auth/request-actor.ts';
import { Collaboration } from './lib/collab/collaboration.ts';
import { COLLAB_PATH } from './lib/collab/protocol.ts';
import { followNewBriefs } from './lib/commands/brief/follow-briefs.ts';
import { identifyEntries } from './lib/commands/source/identify-entries.ts';
import { resumeImports } from './lib/commands/source/import-sources.ts';
import { database } from './lib/data/database.ts';
import { listen, type Notice } from './lib/data/notices.ts';
import { env } from './lib/env.ts';
import { answer } from './lib/http/answer.ts';
import { prepareForDesk } from './lib/http/desk-request.ts';
import { refusalOf } from './lib/http/guard.ts';
import { answerHealth, type Check } from './lib/http/health.ts';
import { pathOf, roomOf } from './lib/http/rooms.ts';
import { readersPolicy, setSecurityHeaders } from './lib/http/security-headers.ts';
import { senderOf } from './lib/http/sender.ts';
import { Jobs } from './lib/jobs/jobs.ts';
import { workers } from './lib/jobs/workers.ts';
import { log } from './lib/log.ts';
import { NewsServer } from './lib/news/news-server.ts';
import { leadsSomewhere } from './lib/site/leads-somewhere.ts';
import { ReadersCache } from './lib/site/readers-cache.ts';
import { QUESTIONS_PATH, receiveAsked } from './lib/site/receive-asked.ts';
import { removedOn } from './lib/site/removed-brief.ts';

// One process and one port: the pages, the readers' cache in front of them, `/collab`, `/news`, and
// the jobs.

const { HOST: hostname, PORT: port, FACTDESK_URL: publicUrl, TRUSTED_PROXIES: proxies } = env();

/** Upgrades are ours alone: the framework listens for its own at a server that nobody reaches. */
const app = next({ dir: import.meta.dirname, hostname, port, httpServer: new Server() });
const render = app.getRequestHandler();
const host = new URL(publicUrl).host;
const cache = new ReadersCache({ render, leadsSomewhere, removedOn, host });
const collaboration = new Collaboration({ publicUrl, authenticate: actorOfRequest });
const news = new NewsServer({ publicUrl, authenticate: actorOfRequest });
const jobs = new Jobs(workers);
const gate = {
  publicUrl,
  isMember: async (request: IncomingMessage) => (await actorOfRequest(request)) !== null,
};
const checks: Check[] = [databaseAnswers, () => collaboration.notReady()];

const server = createServer((request, response) => {
  serve(request, response).catch((error) => fail(response, error));
});
server.on('upgrade', (request, stream, head) => void upgrade(request, stream, head));
server.on('error', (error) => {
  log.error('the server cannot listen', { host: hostname, port, why: error });
  process.exit(1);
});

/** What readers' pages are made of has changed. */
const changesPages: Array<Notice['kind']> = ['published', 'settings', 'answers'];
const stopListening = listen(
  (notice) => {
    if (changesPages.includes(notice.kind)) cache.drop();
    collaboration.onNotice(notice);
    news.onNotice(notice);
  },
  () => {
    cache.drop();
    collaboration.onGap();
    news.onGap();
  },
);
// Whoever read our output may be gone; that is no reason to fail, and none to write about it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());

await app.prepare();
collaboration.start();
news.start();
await identifyEntries();
await followNewBriefs();
await jobs.start();
await resumeImports();
server.listen(port, hostname);

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response, publicUrl);
  const path = pathOf(request.url);
  if (path === null) return answer(response, 400, 'This is not an address.');
  const room = roomOf(path);
  if (room === 'health') return answerHealth(path, response, checks);
  if (room === 'collab') return answer(response, 426, 'Connect here with a websocket.');
  if (room === 'news') return news.serve(request, response);

  const refusal = await refusalOf(request, path, gate);
  if (refusal) return answer(response, refusal.status, refusal.sentence);
  if (room === 'readers' && (request.method === 'GET' || request.method === 'HEAD')) {
    response.setHeader('content-security-policy', readersPolicy);
    return cache.serve(path, request, response);
  }
  const address = senderOf(request, proxies);
  if (path === QUESTIONS_PATH && request.method === 'POST') {
    response.setHeader('content-security-policy', readersPolicy);
    return receiveAsked(request, response, { cache, network: networkOf(address), now: new Date() });
  }
  request.headers[PATH_HEADER] = request.url;
  const sender = { header: SENDER_HEADER, address };
  prepareForDesk(request, response, publicUrl, sender);
  return render(request, response);
}

async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
  stream.on('error', () => stream.destroy());
  if (pathOf(request.url) === COLLAB_PATH) await collaboration.upgrade(request, stream, head);
  else stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
}

function fail(response: ServerResponse, error: unknown): void {
  log.error('a request failed', { why: error instanceof Error ? error : String(error) });
  if (response.headersSent) response.destroy();
  else answer(response, 500, 'Something went wrong here. Nothing was changed; try again.');
}

async function databaseAnswers(): Promise<string | null> {
  const answered = await database().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return answered ? null : 'Postgres does not answer';
}

/** Lets nobody in any more, lets those who are in finish, and ends within five seconds. */
async function end(): Promise<void> {
  setTimeout(() => process.exit(1), 4_500).unref();
  const answered = new Promise((resolve) => server.close(resolve));
  news.stop();
  server.closeIdleConnections();
  await Promise.all([collaboration.stop(), jobs.stop()]);
  await Promise.race([answered, wait(1_000)]);
  server.closeAllConnections();
  await app.close();
  await stopListening();
  await database().$disconnect();
  process.exit(0);
}
