import type { IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { brokenOff } from './connection-problem.ts';
import { FetchProblem } from './fetch-problem.ts';

/** What we can unpack without surprises. Servers disagree on what `deflate` is: it is not asked for. */
export const acceptedPackings = 'gzip, br, zstd';

/**
 * Reads a body to its end and unpacks it. What arrives and what each unpacking gives is counted as
 * it comes, so that a small answer cannot become a large one.
 *
 * @throws FetchProblem where it is too large, breaks off or cannot be unpacked, and where `signal`
 * says to stop: what came until then is not taken for the whole
 */
export async function readBody(
  answer: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (Number(answer.headers['content-length']) > mostBytes) {
    answer.destroy();
    throw tooLarge(mostBytes);
  }
  const parts: Uint8Array[] = [];
  const kept = new Writable({
    write(part, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  const steps = unpackers(answer).flatMap((unpacker) => [unpacker, atMost(mostBytes)]);
  try {
    await pipeline([answer, atMost(mostBytes), ...steps, kept], { signal });
  } catch (problem) {
    throw problem instanceof FetchProblem ? problem : brokenOff();
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Lets bytes through until there are too many, or they come in so small pieces that it costs us more than them. */
function atMost(mostBytes: number): Transform {
  let [bytes, pieces] = [0, 0];
  return new Transform({
    transform(part, _encoding, done) {
      bytes += part.length;
      pieces += 1;
      if (bytes > mostBytes) done(tooLarge(mostBytes));
      else if (pieces > mostPieces) done(crumbled());
      else done(null, part);
    },
  });
}

/** Twenty million bytes in the smallest chunks that honest servers send. */
const mostPieces = 200_000;

/** What undoes the packings that an answer names, the last one first. */
function unpackers(answer: IncomingMessage): Transform[] {
  const named = (answer.headers['content-encoding'] ?? '').toLowerCase().split(',');
  const packings = named.map((name) => name.trim()).filter((name) => !untouched.has(name));
  const made = packings.length <= 2 ? packings.map((name) => unpacking.get(name)?.()) : [undefined];
  const usable = made.filter((unpacker) => unpacker !== undefined);
  if (usable.length < made.length) {
    answer.destroy();
    throw new FetchProblem(
      'unreachable',
      'The server packed the document in a way that the desk cannot unpack. Save it in a browser and upload it.',
    );
  }
  return usable.reverse();
}

const untouched = new Set(['', 'identity']);

/** RFC 9659 lets no window of zstd on the web be larger than 8 MB. */
const zstdWindow = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } };

const unpacking = new Map<string, () => Transform>([
  ['gzip', () => zlib.createGunzip()],
  ['x-gzip', () => zlib.createGunzip()],
  ['deflate', () => zlib.createInflate()],
  ['br', () => zlib.createBrotliDecompress()],
  ['zstd', () => zlib.createZstdDecompress(zstdWindow)],
]);

function tooLarge(mostBytes: number): FetchProblem {
  const megabytes = Math.round(mostBytes / 1_000_000);
  return new FetchProblem(
    'too-large',
    `The document is larger than ${megabytes} MB, which is more than the desk takes. Paste the part that matters, or upload an extract.`,
  );
}

function crumbled(): FetchProblem {
  return new FetchProblem(
    'unreachable',
    'The server gives the document in crumbs without an end. Save it in a browser and upload it.',
  );
}
