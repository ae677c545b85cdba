import {
  endRequest,
  lockOpenRequest,
  type OpenRequest,
  type RequestEnd,
  tryLater,
} from '../../data/capture/capture-work.ts';
import { isRemovedText, REMOVED_TEXT } from '../../data/purge/captured-texts.ts';
import { record } from '../../data/record/audit.ts';
import {
  type HeldSource,
  lockCitedSource,
  tellBriefsCiting,
} from '../../data/source/briefs-citing.ts';
import { keepIdentifiers } from '../../data/source/identify.ts';
import { originsOf, saveFilled } from '../../data/source/source-described.ts';
import type { Tx } from '../../data/transaction.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { sourceChanges } from '../../domain/health/source-changes.ts';
import type { Finding, ReadSource } from '../../domain/health/source-finding.ts';
import { fillDescription } from '../../domain/source/fill-description.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import { fieldsThatDiffer, isSourceItself } from '../../domain/source/source-origins.ts';
import { byTheDesk } from '../by-the-desk.ts';
import { noteNewerText } from '../health/note-newer-text.ts';
import { noteRetraction } from '../health/note-source-events.ts';
import { keepReading, storableText } from './keep-reading.ts';

/** What came of looking at a page or a file. */
export type Look =
  /** `response` says where the page was; null for a file. */
  | { kind: 'read'; read: ReadSource; response: { status: number; finalAddress: string } | null }
  /** `isFinal` says that the same file will not be read another time either. */
  | { kind: 'failed'; problem: string; isFinal?: boolean };

/** What others than the page know of a source. */
export type Elsewhere = {
  /** What they were asked about: the source as it was when the attempt began. */
  about: { url: string; doi: string };
  /** What the registry of its DOI says of it, and whether it was retracted. */
  registry: Finding[];
  retraction: string | null;
  /** Copies that archives keep. */
  archives: Finding[];
};

/**
 * Brings a request for a capture to its end, once: keeps the text, fills what the description leaves
 * empty, and says what came of it. Whoever comes second changes nothing.
 */
export function endCapture(
  requestId: string,
  look: Look,
  elsewhere: Elsewhere,
  now: Date,
): Promise<void> {
  return byTheDesk(async (tx) => {
    const request = await lockOpenRequest(tx, requestId);
    const source = request && (await lockCitedSource(tx, request.sourceId));
    if (!request || !source) return;
    const by = { memberId: request.requestedById, at: now };
    const said = saidOf(source, request, look);
    const { registry, archives, retraction } = ofThisWork(source, elsewhere);
    const findings = [...registry, ...said, ...archives];
    const described = await describe(tx, { request, source, findings }, by);
    const end = await keep(tx, described, look, findings, by);
    await endRequest(tx, requestId, end, now);
    const isItsPage = request.address === described.description.url;
    await noteWhatHappened(tx, described, { look, retraction, isItsPage }, now);
    await tellBriefsCiting(tx, source.id);
  });
}

/** Says what went wrong for now and when it is tried again. */
export function postponeCapture(requestId: string, problem: string, retryAt: Date): Promise<void> {
  return byTheDesk(async (tx) => {
    if (await lockOpenRequest(tx, requestId)) await tryLater(tx, requestId, problem, retryAt);
  });
}

/** What was read about the source; a page in its place, or at another address, says nothing of it. */
function saidOf({ description }: Source, { address }: OpenRequest, look: Look): Finding[] {
  if (look.kind === 'failed') return [];
  const { findings, nature } = look.read;
  return isSourceItself(description.url, address, nature) ? findings : [];
}

/** What others know of the work that this is still said to be: somebody may have put that right meanwhile. */
function ofThisWork({ description }: Source, elsewhere: Elsewhere): Omit<Elsewhere, 'about'> {
  const { about, ...known } = elsewhere;
  const isThis = description.url === about.url && description.doi === about.doi;
  return isThis ? known : { registry: [], retraction: null, archives: [] };
}

/** Fills the description of a published source; readers learn nothing of any other from its page. */
async function describe(
  tx: Tx,
  { request, source, findings }: { request: OpenRequest; source: HeldSource; findings: Finding[] },
  by: { memberId: string; at: Date },
): Promise<HeldSource> {
  if (source.kind === 'unpublished') return source;
  const { address, fileName } = request;
  const typed: Finding[] =
    address === null ? [] : [{ field: 'url', value: address, from: 'person' }];
  const { description, origins } = fillDescription(
    source.description,
    await originsOf(tx, source.id),
    [...typed, ...findings],
    fileName,
  );
  const fields = fieldsThatDiffer(source.description, description);
  const described = { ...source, description };
  if (fields.length === 0) return described;
  await saveFilled(tx, described, origins);
  await keepIdentifiers(tx, source.id, identifiersOf(described));
  await record(
    tx,
    { actorId: by.memberId, briefId: null, at: by.at },
    {
      kind: 'source-described',
      sourceId: source.id,
      title: sourceTitle(described),
      from: address === null ? 'file' : 'page',
      fields,
      changes: sourceChanges(source, described),
    },
  );
  return described;
}

/**
 * What a look that a member asked for found beside the text is no less true than what the desk finds.
 * Another page than the source's own says nothing of it, and a file nothing of what has gone from that.
 */
async function noteWhatHappened(
  tx: Tx,
  source: HeldSource,
  { look, retraction, isItsPage }: { look: Look; retraction: string | null; isItsPage: boolean },
  at: Date,
): Promise<void> {
  const read = look.kind === 'read' ? look.read : null;
  const text = storableText(read?.text ?? '');
  const digest = text === '' ? null : textDigest(text);
  const reason = (isItsPage ? read?.retraction : null) ?? retraction;
  if (reason !== null) await noteRetraction(tx, source, { reason, digest }, at);
  if (isItsPage && read?.nature === 'readable' && digest !== null) {
    const { mediaType } = read;
    await noteNewerText(tx, source, { text, digest, mediaType }, at);
  }
}

/** Keeps the text that was read, where there is one. */
async function keep(
  tx: Tx,
  source: Source,
  look: Look,
  findings: Finding[],
  by: { memberId: string; at: Date },
): Promise<RequestEnd> {
  if (look.kind === 'failed') {
    return { state: 'failed', problem: look.problem, keepsFile: look.isFinal !== true };
  }
  const { read, response } = look;
  const named = { id: source.id, title: sourceTitle(source) };
  const kept = await keepReading(tx, { source: named, read: { ...read, findings }, response }, by);
  if (kept) return { state: 'done', digest: kept.digest };
  const isRemoved = await isRemovedText(tx, textDigest(storableText(read.text)));
  const problem = isRemoved ? REMOVED_TEXT : nothingToRead(read, response !== null);
  return { state: 'failed', problem, keepsFile: false };
}

function nothingToRead({ remarks }: ReadSource, isPage: boolean): string {
  const what = isPage
    ? 'The page was fetched, but there is no text on it to keep. Open it in your browser and paste its text.'
    : 'There is no text in this file to keep. Paste its text.';
  return [...remarks, what].join(' ');
}
