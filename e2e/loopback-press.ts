import { createServer } from 'node:http';

/** A page on loopback that a story can change while Factdesk looks at it. */
export type LoopbackPress = {
  /** The address of a path. */
  url: (path: string) => string;
  /** Prints a page: paragraphs under a title. */
  print: (path: string, title: string, paragraphs: readonly string[]) => void;
  /** Takes a page away. */
  withdraw: (path: string) => void;
  close: () => Promise<void>;
};

/** Opens the press on the port that the server under test may fetch from; see `global.ts`. */
export async function openPress(): Promise<LoopbackPress> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!doctype html><title>Not found</title><p>Not found</p>');
  });
  const port = Number(process.env.FACTDESK_PRESS_PORT);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    print: (path, title, paragraphs) => void pages.set(path, pageOf(title, paragraphs)),
    withdraw: (path) => void pages.delete(path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><main><article><h1>${title}</h1>\n${body}</article></main></body></html>`;
}
