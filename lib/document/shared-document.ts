import * as Y from 'yjs';
import type { ClaimEntry, FollowUp } from './reading/reading.ts';

/**
 * The roots of a brief's one shared document. Everything that an editor writes is in it, so that
 * two people never overwrite each other and work done offline merges. A root's name and type
 * never change: a document opened under another type would refuse to open at all.
 */
export type SharedRoots = {
  /** The text, bound to the editor. */
  content: Y.XmlFragment;
  headline: Y.Text;
  /** `language`, `checkedOn`, `importedDisclaimer`, `answer`: each a string or null. */
  meta: Y.Map<unknown>;
  /** Each a map of `id` and `question` (a `Y.Text`). */
  followUps: Y.Array<unknown>;
  /** By claim id: `verdict` (a string or null), `claimant` and `rationale` (each a `Y.Text`). */
  claims: Y.Map<unknown>;
  /** By suggestion id: `by` (a member's id) and `at` (milliseconds), written once and for good. */
  suggestions: Y.Map<unknown>;
};

export const rootNames = [
  'content',
  'headline',
  'meta',
  'followUps',
  'claims',
  'suggestions',
] as const;

/** A fresh replica under a client id of its own. */
export function openDocument(): Y.Doc {
  return new Y.Doc();
}

/** The roots of a brief's document. Naming them writes nothing. */
export function sharedRoots(doc: Y.Doc): SharedRoots {
  return {
    content: doc.getXmlFragment('content'),
    headline: doc.getText('headline'),
    meta: doc.getMap('meta'),
    followUps: doc.getArray('followUps'),
    claims: doc.getMap('claims'),
    suggestions: doc.getMap('suggestions'),
  };
}

export type MetaKey = 'language' | 'checkedOn' | 'importedDisclaimer' | 'answer';

/** Writes one of the brief's single facts; writing what already stands there writes nothing. */
export function setMeta(doc: Y.Doc, key: MetaKey, value: string | null): void {
  const { meta } = sharedRoots(doc);
  if ((meta.get(key) ?? null) !== value) meta.set(key, value);
}

/** The shared types of a claim's entry: bind fields to the texts, set `verdict` on the map. */
export type SharedClaimEntry = { map: Y.Map<unknown>; claimant: Y.Text; rationale: Y.Text };

/** Adds the entry of a newly marked claim; one that stands there already is left alone. */
export function addClaimEntry(
  doc: Y.Doc,
  id: string,
  { verdict, claimant, rationale }: ClaimEntry,
): void {
  const { claims } = sharedRoots(doc);
  if (claims.has(id)) return;
  const fields: Array<[string, unknown]> = [
    ['verdict', verdict],
    ['claimant', new Y.Text(claimant)],
    ['rationale', new Y.Text(rationale)],
  ];
  claims.set(id, new Y.Map(fields));
}

/** The shared entry of a claim, to bind an interface to; null where there is none to bind to. */
export function sharedClaimEntry(doc: Y.Doc, id: string): SharedClaimEntry | null {
  const map = sharedRoots(doc).claims.get(id);
  if (!(map instanceof Y.Map)) return null;
  const claimant = map.get('claimant');
  const rationale = map.get('rationale');
  if (!(claimant instanceof Y.Text) || !(rationale instanceof Y.Text)) return null;
  return { map, claimant, rationale };
}

/** Proposes a verdict, or none. Does nothing for a claim without an entry. */
export function setVerdict(doc: Y.Doc, id: string, verdict: string | null): void {
  const map = sharedRoots(doc).claims.get(id);
  if (map instanceof Y.Map && (map.get('verdict') ?? null) !== verdict) map.set('verdict', verdict);
}

/**
 * Says who begins a suggestion, before anything in the text bears its id. What is said once stays:
 * the entry outlives the suggestion, which an undo may bring back.
 */
export function addSuggestionEntry(
  doc: Y.Doc,
  id: string,
  { by, at }: { by: string; at: Date },
): void {
  const { suggestions } = sharedRoots(doc);
  if (!suggestions.has(id)) suggestions.set(id, { by, at: at.getTime() });
}

/** Adds a follow-up question at the end, or at `index`. */
export function addFollowUp(doc: Y.Doc, { id, question }: FollowUp, index?: number): void {
  const { followUps } = sharedRoots(doc);
  const fields: Array<[string, unknown]> = [
    ['id', id],
    ['question', new Y.Text(question)],
  ];
  followUps.insert(index ?? followUps.length, [new Y.Map(fields)]);
}

/** Takes a follow-up question out. */
export function removeFollowUp(doc: Y.Doc, id: string): void {
  const { followUps } = sharedRoots(doc);
  const index = followUps
    .toArray()
    .findIndex((map) => map instanceof Y.Map && map.get('id') === id);
  if (index >= 0) followUps.delete(index, 1);
}

/**
 * A new id for a claim or a follow-up question: 16 random characters, short enough to read in an
 * address. The randomness can be handed in, so that seeds and tests come out the same each time.
 */
export function newId(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = randomBytes,
): string {
  return Array.from(random(new Uint8Array(16)), (byte) => ALPHABET[byte % ALPHABET.length]).join(
    '',
  );
}

/** 32 characters that cannot be taken for each other, none of them `~`, which derived ids use. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Whether this can be a claim's id. Marks that hold anything else mark nothing: ids become keys of
 * plain objects and parts of derived ids, so they are neither `__proto__` nor `a~2`.
 */
export function isClaimId(id: unknown): id is string {
  return typeof id === 'string' && /^[A-Za-z0-9][\w-]{0,63}$/.test(id) && !(id in {});
}

function randomBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  return crypto.getRandomValues(bytes);
}
