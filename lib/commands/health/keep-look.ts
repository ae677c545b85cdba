import { captureText } from '../../data/capture/captures.ts';
import { addLook, type LookTask, lastSaid, looksAt } from '../../data/health/source-looks.ts';
import { type HeldSource, lockCitedSource } from '../../data/source/briefs-citing.ts';
import type { Tx } from '../../data/transaction.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { type Compared, outcomeOf, type Sight, whyUnread } from '../../domain/health/look.ts';
import { healthFrom, type LookOutcome } from '../../domain/health/source-health.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { wordsExchanged } from '../../domain/words/words-exchanged.ts';
import { byTheDesk } from '../by-the-desk.ts';
import { keepReading, storableText } from '../capture/keep-reading.ts';
import { noteNewerText } from './note-newer-text.ts';
import { followHealth, noteRetraction, noteSourceEvent } from './note-source-events.ts';

/**
 * Keeps what a look at a source gave: the look itself, the text where it is another than before, and
 * whatever happened to the source by it. Looks of the same moment wait for each other, and each thing
 * that happened is noted once. Null where the source is said to be at another address meanwhile, or
 * another work: the registry was asked about the one that it was.
 */
export function keepLook(
  { sourceId, address, doi }: LookTask,
  sight: Sight,
  at: Date,
): Promise<LookOutcome | null> {
  return byTheDesk(async (tx) => {
    const source = await lockCitedSource(tx, sourceId);
    if (source?.description.url !== address || source.description.doi !== doi) return null;
    const page = pageIn(sight);
    const compared = page ? await compare(tx, source, page, at) : nothingToCompare;
    const { outcome, detail } = outcomeOf(sight, compared);
    const { status, finalAddress } = sight;
    if (page) await keepText(tx, source, page, at);
    const digest = page?.digest ?? null;
    await addLook(tx, source.id, { address, finalAddress, status, outcome, detail, digest, at });
    await followHealth(tx, source, at);
    if (sight.retraction !== null) {
      await noteRetraction(tx, source, { reason: sight.retraction, digest }, at);
    }
    await noteDeath(tx, source, at);
    return outcome;
  });
}

type Page = Extract<Sight, { kind: 'page' }> & { text: string; digest: string };

const nothingToCompare: Compared = { changed: null, known: false, lost: [] };

/** The page where its text is what the source says; a paywall in its place is not. */
function pageIn(sight: Sight): Page | null {
  if (sight.kind === 'nothing' || whyUnread(sight.read) !== null) return null;
  const text = storableText(sight.read.text);
  return { ...sight, text, digest: textDigest(text) };
}

async function compare(tx: Tx, source: HeldSource, page: Page, at: Date): Promise<Compared> {
  const { text, digest, read } = page;
  const before = await lastSaid(tx, source.id);
  const isOther = before !== null && before !== digest;
  const earlier = isOther ? await captureText(tx, source.id, before) : null;
  const changed = earlier === null ? null : wordsExchanged(earlier, text);
  const lost = await noteNewerText(tx, source, { text, digest, mediaType: read.mediaType }, at);
  return { changed, known: before !== null, lost };
}

async function keepText(tx: Tx, source: Source, page: Page, at: Date): Promise<void> {
  const { read, status, finalAddress } = page;
  const named = { id: source.id, title: sourceTitle(source) };
  const reading = { source: named, read, response: { status, finalAddress } };
  await keepReading(tx, reading, { memberId: null, at });
}

/** Nothing was at its address at looks more than a day apart: the source is dead. */
async function noteDeath(tx: Tx, source: HeldSource, at: Date): Promise<void> {
  const looks = await looksAt(tx, source.id);
  if (healthFrom(source.description.url, looks, false) !== 'dead') return;
  const reason = 'Nothing was at its address at looks more than a day apart.';
  const event = { kind: 'dead', quotation: null, digest: null, reason } as const;
  await noteSourceEvent(tx, source, event, { memberId: null, at });
}
