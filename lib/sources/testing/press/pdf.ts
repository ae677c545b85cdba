/** What a PDF of the press says of itself; text strings in UTF-16 where they need it. */
export type PdfInfo = { title?: string; author?: string; created?: string };

/**
 * Writes a PDF: each page a list of lines, set one below the other; an empty line leaves room for a
 * paragraph. Letters are carried by a font that says which they are and has no shapes.
 */
export function writePdf(pages: readonly (readonly string[])[], info: PdfInfo = {}): Uint8Array {
  const letters = [...new Set(pages.flat().join(''))];
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageId(at)} 0 R`).join(' ')}] >>`,
    ],
    [
      3,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Alder /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    ],
    [
      4,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Alder /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    ],
    [5, stream(toUnicode(letters))],
    [6, information(info)],
  ]);
  for (const [at, lines] of pages.entries()) {
    objects.set(
      pageId(at),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${pageId(at) + 1} 0 R >>`,
    );
    objects.set(pageId(at) + 1, stream(content(lines, letters)));
  }
  return file(objects);
}

function pageId(at: number): number {
  return 10 + 2 * at;
}

/** Puts objects into a file, with the table that says where each begins. */
export function file(
  objects: ReadonlyMap<number, string>,
  trailer = '/Root 1 0 R /Info 6 0 R',
): Uint8Array {
  let body = '%PDF-1.7\n';
  const starts = new Map<number, number>();
  for (const [id, object] of objects) {
    starts.set(id, body.length);
    body += `${id} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: size }, (_, id) => {
    const start = starts.get(id);
    return `${String(start ?? 0).padStart(10, '0')} ${start === undefined ? '65535 f' : '00000 n'} \n`;
  });
  const end = `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(body + end, (character) => character.charCodeAt(0));
}

export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

function content(lines: readonly string[], letters: readonly string[]): string {
  const code = (letter: string) => hex(letters.indexOf(letter) + 1);
  const shown = lines.map((line) => `<${[...asSet(line)].map(code).join('')}> Tj 0 -14 Td`);
  return `BT /F 11 Tf 50 750 Td\n${shown.join('\n')}\nET`;
}

/** Letters stand on paper from left to right, whichever way they are read. */
function asSet(line: string): string {
  if (!/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(line)) return line;
  const turned = [...line].reverse().join('');
  return turned.replace(/\d+/g, (number) => [...number].reverse().join(''));
}

function toUnicode(letters: readonly string[]): string {
  const wide = (letter: string) =>
    Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join('');
  const chunks = Array.from({ length: Math.ceil(letters.length / 100) }, (_, at) =>
    letters.slice(100 * at, 100 * at + 100),
  );
  const maps = chunks.map((chunk, at) => {
    const lines = chunk.map((letter, index) => `<${hex(100 * at + index + 1)}> <${wide(letter)}>`);
    return `${chunk.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Alder def
1 begincodespacerange <0000> <ffff> endcodespacerange
${maps.join('\n')}
endcmap end end`;
}

function information({ title, author, created }: PdfInfo): string {
  const text = (words: string) =>
    `<feff${Array.from({ length: words.length }, (_, at) => hex(words.charCodeAt(at))).join('')}>`;
  const entries = [
    title === undefined ? '' : `/Title ${text(title)}`,
    author === undefined ? '' : `/Author ${text(author)}`,
    created === undefined ? '' : `/CreationDate (D:${created})`,
  ];
  return `<< ${entries.join(' ')} >>`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
