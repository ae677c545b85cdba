import type { PageToRead } from './read-source-shape.ts';

export type KindOfFile = 'html' | 'pdf' | 'text';

const SNIFFED = 2048;

/** What other files begin with, and what people call them. */
const signatures: readonly (readonly [signature: string, name: string])[] = [
  ['PK\u0003\u0004', 'an archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document of the old kind'],
  ['\u001f\u008b', 'a compressed file'],
  ['7z\u00bc\u00af', 'a compressed file'],
  ['Rar!', 'a compressed file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['{\\rtf', 'a rich text document'],
];

/**
 * Tells what a file is by what it begins with, then by its media type, then by its name. Whoever
 * serves it may be wrong about it, so the bytes have the first word.
 *
 * @returns the kind, or a sentence on why it is not read
 */
export function kindOfFile(page: PageToRead): KindOfFile | { refused: string } {
  const head = beginning(page.bytes);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  const other = signatures.find(([signature]) => head.startsWith(signature));
  if (other) return refuse(`This is ${other[1]}`);
  const type = page.mediaType?.toLowerCase() ?? '';
  if (isUnpaired(head)) return refuse('This is not text');
  if (/^(image|audio|video|font)\//.test(type)) return refuse(`This is not text but ${type}`);
  // Browsers show such a page as it is written, too.
  if (type === 'text/plain') return 'text';
  if (looksLikeHtml(head)) return 'html';
  if (/[/+](html|xhtml)|^application\/xhtml/.test(type)) return 'html';
  if (type === 'application/pdf') return refuse('This is called a PDF and is none');
  if (type.startsWith('text/') || /\.(txt|text|md)$/i.test(page.fileName ?? '')) return 'text';
  if (/\.x?html?$/i.test(page.fileName ?? '')) return 'html';
  if (type === '' || type === 'application/octet-stream') return 'text';
  return refuse(`This is ${type}`);
}

function refuse(what: string): { refused: string } {
  return {
    refused: `${what}. Pages, PDF files and plain text can be read; paste the words instead.`,
  };
}

/** The first bytes, one character each; UTF-16 without its zeros, so that signs are found in it. */
function beginning(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, SNIFFED), (byte) => String.fromCharCode(byte)).join('');
}

function looksLikeHtml(head: string): boolean {
  const start = head.replace(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff\s]/g, '').slice(0, 400);
  return /^(<!--.*?-->|<\?xml[^>]*>)*<(!doctypehtml|html|head|body|title|meta|script|article|p>|div|h1)/i.test(
    start,
  );
}

/** Zeros are in text only as the other halves of UTF-16, nearly all on one side. */
function isUnpaired(head: string): boolean {
  if (!head.includes('\0') || /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head)) return false;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === '\0') zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  return Math.min(...zeros) > Math.max(...zeros) / 4;
}
