import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { networkOf } from '../network.ts';
import { authOptions } from '../options.ts';

/** A server on loopback that answers, or its address. */
export type Listening = { url: string; close: () => Promise<void> };

/** Serves next-auth with our options, as the framework's route does, without the framework. */
export function serveAuth(): Promise<Listening> {
  return listen(
    createServer(async (request, response) => {
      const asked = await asApiRequest(request);
      const answer: NextApiResponse = Object.assign(response, {
        status(code: number) {
          response.statusCode = code;
          return answer;
        },
        json: (body: unknown) => response.end(JSON.stringify(body)),
        send: (body: unknown) =>
          response.end(typeof body === 'string' ? body : JSON.stringify(body)),
        redirect: () => answer,
        setDraftMode: () => answer,
        setPreviewData: () => answer,
        clearPreviewData: () => answer,
        revalidate: () => Promise.resolve(),
      });
      await NextAuth(asked, answer, authOptions(networkOf(request.socket.remoteAddress)));
    }),
  );
}

async function asApiRequest(request: IncomingMessage): Promise<NextApiRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const pairs = (request.headers.cookie ?? '').split('; ').filter(Boolean);
  return Object.assign(request, {
    query: { ...Object.fromEntries(searchParams), nextauth: pathname.split('/').slice(3) },
    cookies: Object.fromEntries(pairs.map((pair) => pair.split('=', 2).map(decodeURIComponent))),
    body: Object.fromEntries(new URLSearchParams(await text(request))),
    env: {},
  });
}

/** Starts a server on any free port of loopback. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
