import type { ServerResponse } from 'node:http';

/** Answers with one sentence in plain text, and nothing that a cache would keep. */
export function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(`${sentence}\n`);
}
