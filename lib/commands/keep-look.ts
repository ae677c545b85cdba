import { captureText, saveCapture } from '../data/captures.ts';
import { addLook, type LookTask, lastSaid, looksAt } from '../data/source-looks.ts';
import { lockSource } from '../data/sources.ts';
import type { Tx } from '../data/transaction.ts';
import { textDigest } from '../domain/claim.ts';
import { type Compared, outcomeOf, type Sight, whyUnread } from '../domain/look.ts';
import type { Source } from '../domain/source.ts';
import { healthFrom, type LookOutcome } from '../domain/source-health.ts';
import { countWords, wordDiff } from '../domain/word-diff.ts';
import { byTheDesk } from './by-the-desk.ts';
import { followHealth, noteRetraction, noteSourceEvent } from './note-source-events.ts';
import { quotationsLost } from './quotations-lost.ts';

/**
 * Keeps what a look at a source gave: the look itself, the text where it is another than before, and
 * whatever happened to the source by it. Looks of the same moment wait for each other, and each thing
 * that happened is noted once. Null where the source has gone to another address meanwhile.
 */
export function keepLook(
  { sourceId, address }: LookTask,
  sight: Sight,
  at: Date,
): Promise<LookOutcome | null> {
  return byTheDesk(async (tx) => {
    const source = await lockSource(tx, sourceId);
    if (!source || source.description.url !== address) return null;
    const page = pageIn(sight);
    const compared = page ? await compare(tx, source, page) : nothingToCompare;
    const { outcome, detail } = outcomeOf(sight, compared);
    const { status, finalAddress } = sight;
    if (page) await keepText(tx, source, page, at);
    const digest = page?.digest ?? null;
    await addLook(tx, source.id, { address, finalAddress, status, outcome, detail, digest, at });
    await followHealth(tx, source, at);
    await noteWhatHappened(tx, source, { sight, digest, lost: compared.lost }, at);
    return outcome;
  });
}

type Page = Extract<Sight, { kind: 'page' }> & { text: string; digest: string };

const nothingToCompare: Compared = { changed: null, known: false, lost: [] };

/** The page where its text is what the source says; a paywall in its place is not. */
function pageIn(sight: Sight): Page | null {
  if (sight.kind === 'nothing' || whyUnread(sight.read) !== null) return null;
  const text = storable(sight.read.text);
  return { ...sight, text, digest: textDigest(text) };
}

function storable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim();
}

async function compare(tx: Tx, source: Source, { text, digest, read }: Page): Promise<Compared> {
  const before = await lastSaid(tx, source.id);
  const lost = await quotationsLost(tx, source.id, { text, digest, mediaType: read.mediaType });
  if (!before) return { changed: null, known: false, lost };
  if (before === digest) return { changed: null, known: true, lost };
  const changes = wordDiff((await captureText(tx, source.id, before)) ?? '', text);
  const wordsThat = (kind: 'added' | 'removed') =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? countWords(change.text) : 0), 0);
  return {
    changed: { added: wordsThat('added'), removed: wordsThat('removed') },
    known: true,
    lost,
  };
}

async function keepText(tx: Tx, { id }: Source, page: Page, at: Date): Promise<void> {
  const { text, digest, status, finalAddress } = page;
  const { nature, title, mediaType, findings } = page.read;
  const capture = { sourceId: id, digest, text, nature, title, mediaType, findings };
  const fetched = { ...capture, way: 'fetched', response: { status, finalAddress } } as const;
  await saveCapture(tx, fetched, { memberId: null, at });
}

async function noteWhatHappened(
  tx: Tx,
  source: Source,
  seen: { sight: Sight; digest: string | null; lost: readonly string[] },
  at: Date,
): Promise<void> {
  const { sight, digest, lost } = seen;
  const byTheDeskItself = { memberId: null, at };
  for (const quotation of lost) {
    const reason = 'A newer text of the source does not have these words.';
    const event = { kind: 'quotation-gone', quotation, digest, reason } as const;
    await noteSourceEvent(tx, source, event, byTheDeskItself);
  }
  if (sight.retraction !== null) {
    await noteRetraction(tx, source, { reason: sight.retraction, digest }, at);
  }
  const looks = await looksAt(tx, source.id);
  if (healthFrom(source.description.url, looks, false) === 'dead') {
    const reason = 'Nothing was at its address at looks more than a day apart.';
    const event = { kind: 'dead', quotation: null, digest: null, reason } as const;
    await noteSourceEvent(tx, source, event, byTheDeskItself);
  }
}
