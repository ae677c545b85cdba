import { analyse } from 'chardet';
import htmlEncodingSniffer from 'html-encoding-sniffer';

/** A text with the encoding that it was read in, and what to know about that. */
export type Decoded = { text: string; encoding: string; remarks: string[] };

/**
 * Decodes a page or a text: by its byte order mark, by what the transport, the page or the XML
 * declaration says, else as UTF-8. A declaration that the bytes contradict is put aside, which is
 * said; only then is there guessing, which is said too.
 */
export function decode(bytes: Uint8Array, charset: string | null, isMarkup: boolean): Decoded {
  const declared = declaredEncoding(bytes, charset, isMarkup);
  const label = declared?.label ?? null;
  if (declared?.isMarked) return { ...readAs(bytes, declared.label), remarks: [] };

  const utf8 = readAs(bytes, 'utf-8');
  const isSound = damage(utf8.text) === 0;
  const isAscii = isSound && utf8.text.length === bytes.length;
  if (label === null || label === 'utf-8') {
    return isSound ? { ...utf8, remarks: [] } : guess(bytes, label, utf8);
  }
  if (isSound && !isAscii && !label.startsWith('utf-16')) {
    return { ...utf8, remarks: [`It is declared as ${label} and is UTF-8.`] };
  }
  const read = readAs(bytes, label);
  return damage(read.text) < SLIGHT ? { ...read, remarks: [] } : guess(bytes, label, utf8);
}

/** A share of damage that whoever wrote the page may have done. */
const SLIGHT = 0.001;

type Declared = { label: string; isMarked: boolean };

/** What the first that says something says; null where nobody does, or by a name that is none. */
function declaredEncoding(
  bytes: Uint8Array,
  charset: string | null,
  isMarkup: boolean,
): Declared | null {
  const mark = sniff(bytes.subarray(0, 4));
  if (mark !== null) return { label: mark, isMarked: true };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { label: wide, isMarked: true };
  const transport = charset === null ? null : labelOf(charset);
  const page = isMarkup ? sniff(bytes) : null;
  // Servers say Latin-1 of whatever they serve unless they are told, and pages know better.
  const label = transport === 'windows-1252' ? (page ?? transport) : (transport ?? page);
  return label === null ? null : { label, isMarked: false };
}

/** Every other byte of a page in UTF-16 is zero as long as it is markup. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 64);
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || Math.max(even, odd) < head.length / 3 || Math.min(even, odd) > 0)
    return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** What html-encoding-sniffer finds in a mark or a declaration; null where there is none. */
function sniff(bytes: Uint8Array): string | null {
  const found = htmlEncodingSniffer(bytes, { defaultEncoding: '', maxPrescanBytes: 4096 });
  return found === null ? null : labelOf(found);
}

/** The standard's own name for an encoding; null for what is none, or hides what it holds. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.replaceAll('"', '').trim()).encoding;
  } catch {
    return null;
  }
}

function readAs(bytes: Uint8Array, label: string): { text: string; encoding: string } {
  return { text: new TextDecoder(label).decode(bytes), encoding: label };
}

/** Switches to other letters in ISO-2022-JP, whose bytes are those of ASCII. */
const ESCAPE = 0x1b;

/** The share of characters that could not be read, or that no text holds. */
function damage(text: string): number {
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd || unit === ESCAPE || (unit >= 0x80 && unit < 0xa0)) damaged += 1;
  }
  return text.length === 0 ? 0 : damaged / text.length;
}

const GUESSED_FROM = 64 * 1024;

function guess(bytes: Uint8Array, declared: string | null, utf8: { text: string }): Decoded {
  const head = bytes.subarray(0, GUESSED_FROM);
  const guessed = analyse(head).flatMap(({ name }) => labelOf(name) ?? []);
  const likely = [...(declared === null ? [] : [declared]), ...guessed, 'utf-8'];
  if (utf8.text.includes('\u001b$')) likely.unshift('iso-2022-jp');
  const [best = 'utf-8'] = likely
    .map((label) => ({ label, damage: damage(readAs(head, label).text) }))
    .toSorted((one, other) => one.damage - other.damage)
    .map(({ label }) => label);
  // A page that is UTF-8 but for a broken character or two is UTF-8.
  const label = damage(utf8.text) < 5 * SLIGHT && best !== 'iso-2022-jp' ? 'utf-8' : best;
  const broken = 'Some characters are broken on the page itself and are shown as �.';
  const why = declared === null ? 'No encoding is declared' : `It is not ${declared} as declared`;
  const unsure = `${why}; it was read as ${label}, which is a guess. Look whether the letters are right.`;
  const isExpected = label === declared || label === 'utf-8';
  return { ...readAs(bytes, label), remarks: [isExpected ? broken : unsure] };
}
