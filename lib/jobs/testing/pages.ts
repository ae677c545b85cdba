import { createServer } from 'node:http';
import type { ReadSource } from '../../domain/health/source-finding.ts';
import type { LookMeans } from '../look-at.ts';

/** What is at a path: a status and the words of the page, or where it has gone for good. */
type Page = { status?: number; text?: string; movedTo?: string; reading?: Partial<ReadSource> };

/** Pages on loopback, and the means to look at them: one request to a real server for each look. */
export type TestPages = {
  url: (path: string) => string;
  put: (path: string, page: Page) => void;
  means: LookMeans;
  /** What the registry says of a DOI. */
  registry: Map<string, string>;
  asked: string[];
  stop: () => Promise<void>;
};

export async function startPages(): Promise<TestPages> {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const registry = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages.get(path);
    if (page?.movedTo) response.writeHead(301, { location: page.movedTo });
    else response.writeHead(page ? (page.status ?? 200) : 404, { 'content-type': 'text/html' });
    response.end(page?.text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: (path) => `${origin}${path}`,
    put: (path, page) => void pages.set(path, page),
    registry,
    asked,
    means: {
      fetchDocument,
      readSource: async (bytes, { address: from }) => ({
        ...plainReading(new TextDecoder().decode(bytes)),
        ...pages.get(URL.parse(from ?? '')?.pathname ?? '')?.reading,
      }),
      describeDoi: async (doi) => ({ findings: [], retraction: registry.get(doi) ?? null }),
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const failed = { ok: false, mayPass: false, retryAfter: null } as const;

const fetchDocument: LookMeans['fetchDocument'] = async (address, { signal }) => {
  const answer = await fetch(address, { signal });
  const { status, url: finalAddress } = answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (status === 404 || status === 410) {
    const sentence = `There is nothing at this address (${status}).`;
    return { ...failed, reason: 'gone', status, finalAddress, sentence };
  }
  if (!answer.ok) {
    const sentence = `The server answered with ${status}. It may pass.`;
    return { ...failed, reason: 'status', status, finalAddress, sentence };
  }
  const movedForGood = answer.redirected;
  const said = { hops: [], mediaType: 'text/html', charset: null };
  return { ok: true, bytes, status, finalAddress, movedForGood, ...said };
};

/** What is read from a page that says this and nothing of itself. */
export function plainReading(text: string): ReadSource {
  return {
    text,
    title: 'A page',
    findings: [],
    nature: 'readable',
    remarks: [],
    mediaType: 'text/html',
    encoding: 'utf-8',
    retraction: null,
  };
}
