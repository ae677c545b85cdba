import { saveCapture } from '../../data/capture/captures.ts';
import { isRemovedText } from '../../data/purge/captured-texts.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import type { ReadSource } from '../../domain/health/source-finding.ts';

/** Longer than any article or report; a book is captured by its pages that matter. */
export const MOST_CHARACTERS = 2_000_000;

/** A source as it was read, and how it was come by. */
export type Reading = {
  source: { id: string; title: string };
  read: ReadSource;
  /** Where the answer came from; null for a file. */
  response: { status: number; finalAddress: string } | null;
};

/**
 * Keeps what was read of a source as a capture, in the transaction that it is given. The same text
 * again is the same capture, and leaves no event.
 *
 * @param by whose wish it was, or null where the desk looked by itself
 * @returns the digest of the text and whether it is new; null where there was no text to keep, or one
 *   that was removed for legal reasons
 */
export async function keepReading(
  tx: Tx,
  { source, read, response }: Reading,
  by: { memberId: string | null; at: Date },
): Promise<{ digest: string; isNew: boolean } | null> {
  const text = storableText(read.text);
  if (text === '' || read.nature === 'empty') return null;
  const digest = textDigest(text);
  if (await isRemovedText(tx, digest)) return null;
  const { title, mediaType, findings, remarks, nature } = read;
  const isNew = await saveCapture(
    tx,
    {
      sourceId: source.id,
      digest,
      text,
      way: response === null ? 'uploaded' : 'fetched',
      nature,
      title,
      mediaType,
      findings,
      remarks,
      ...(response ? { response } : {}),
    },
    by,
  );
  if (isNew) {
    const doer = { actorId: by.memberId, briefId: null, at: by.at };
    await record(tx, doer, {
      kind: 'capture-added',
      sourceId: source.id,
      title: source.title,
      digest,
    });
  }
  return { digest, isNew };
}

/** A text as it can be kept: one kind of line break, nothing that Postgres refuses, and an end. */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .trim();
}
