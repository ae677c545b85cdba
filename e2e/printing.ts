import { PRINTING_ROOM } from './press.ts';

/** The address of a page on the loopback press that the server under test may fetch from. */
export const pressAddress = (path: string): string => `${process.env.PRESS_URL}${path}`;

/** Prints a page there, in place of what was at its path: paragraphs under a title. */
export function print(path: string, title: string, paragraphs: readonly string[]): Promise<void> {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const page = `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><main><article><h1>${title}</h1>\n${body}</article></main></body></html>`;
  return send(path, page);
}

/** Takes a page away. */
export function withdraw(path: string): Promise<void> {
  return send(path, null);
}

async function send(path: string, page: string | null): Promise<void> {
  await fetch(pressAddress(PRINTING_ROOM), {
    method: 'POST',
    body: JSON.stringify({ path, page }),
  });
}
