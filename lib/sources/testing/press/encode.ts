/** Writes a text in any encoding of the web, by turning round what `TextDecoder` reads. */
export function encode(text: string, encoding: string): Uint8Array {
  const label = encoding.toLowerCase();
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label.startsWith('utf-16')) return encodeWide(text, label === 'utf-16le');
  if (label === 'iso-2022-jp') return encodeStateful(text);
  const table = tableOf(label);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${label} has no "${character}".`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  const add = (bytes: number[]) => {
    const character = readOne(decoder, bytes);
    if (character !== null && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (/gb|big5|euc|shift/.test(label)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

/** The one character that these bytes stand for; null where they stand for none or for several. */
function readOne(decoder: TextDecoder, bytes: number[]): string | null {
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** The characters of EUC-JP in seven bits, between signs that switch to them and back. */
function encodeStateful(text: string): Uint8Array {
  const bytes: number[] = [];
  let isJapanese = false;
  for (const character of text) {
    const wants = character > '\u007f';
    if (wants !== isJapanese) bytes.push(0x1b, ...(wants ? [0x24, 0x42] : [0x28, 0x42]));
    isJapanese = wants;
    bytes.push(...[...encode(character, 'euc-jp')].map((byte) => byte & 0x7f));
  }
  return Uint8Array.from(isJapanese ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}
