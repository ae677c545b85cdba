import { analyse } from 'chardet';
import htmlEncodingSniffer from 'html-encoding-sniffer';

/** A text with the encoding that it was read in, and what to know about that. */
export type Decoded = { text: string; encoding: string; remarks: string[] };

const REPLACEMENT = '\ufffd';

/**
 * Decodes a page or a text: by its byte order mark, by what the transport, the page or the XML
 * declaration says, else as UTF-8. A declaration that the bytes contradict is put aside, which is
 * said; only then is there guessing, which is said too.
 */
export function decode(bytes: Uint8Array, charset: string | null, isMarkup: boolean): Decoded {
  const declared = declaredEncoding(bytes, charset, isMarkup);
  const isUtf8 = declared?.label === 'utf-8';
  if (declared?.isMarked) return { ...readAs(bytes, declared.label), remarks: [] };

  const utf8 = readAs(bytes, 'utf-8');
  const isSound = !utf8.text.includes(REPLACEMENT);
  const isAscii = utf8.text.length === bytes.length && isSound;
  if (!declared) {
    if (isSound) return { ...utf8, remarks: [] };
  } else if (isUtf8 || (isSound && !isAscii && !isStateful(declared.label))) {
    if (isSound) {
      const said = `It is declared as ${declared.label} and is UTF-8.`;
      return { ...utf8, remarks: isUtf8 ? [] : [said] };
    }
  } else {
    const read = readAs(bytes, declared.label);
    if (damage(read.text) < 0.001) return { ...read, remarks: [] };
  }
  return guess(bytes, declared?.label ?? null, utf8);
}

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
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function readAs(bytes: Uint8Array, label: string): { text: string; encoding: string } {
  return { text: new TextDecoder(label).decode(bytes), encoding: label };
}

/** Its bytes are those of ASCII, and mean something else. */
function isStateful(label: string): boolean {
  return label === 'iso-2022-jp' || label.startsWith('utf-16');
}

/** The share of characters that could not be read, or that no text holds. */
function damage(text: string): number {
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd || (unit >= 0x80 && unit < 0xa0)) damaged += 1;
  }
  return text.length === 0 ? 0 : damaged / text.length;
}

const MOST_GUESSED_FROM = 64 * 1024;

function guess(
  bytes: Uint8Array,
  declared: string | null,
  utf8: Omit<Decoded, 'remarks'>,
): Decoded {
  const asDeclared = declared === null ? [] : [readAs(bytes, declared)];
  const guessed = analyse(bytes.subarray(0, MOST_GUESSED_FROM)).flatMap(({ name }) => {
    const label = labelOf(name);
    return label === null || label === 'utf-8' ? [] : [readAs(bytes, label)];
  });
  // A page that is UTF-8 but for a broken character or two is UTF-8.
  const candidates = damage(utf8.text) < 0.005 ? [utf8] : [...asDeclared, ...guessed, utf8];
  const [best = utf8] = candidates
    .map((read) => ({ ...read, damage: damage(read.text) }))
    .toSorted((one, other) => one.damage - other.damage);
  const { text, encoding } = best;
  if (encoding === declared || encoding === 'utf-8') {
    const broken = 'Some characters are broken on the page itself and are shown as �.';
    return { text, encoding, remarks: [broken] };
  }
  const why = declared === null ? 'No encoding is declared' : `It is not ${declared} as declared`;
  const remark = `${why}; it was read as ${encoding}, which is a guess. Look whether the letters are right.`;
  return { text, encoding, remarks: [remark] };
}
