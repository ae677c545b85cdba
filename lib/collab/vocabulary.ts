import * as Y from 'yjs';
import { canHold, documentSchema } from '../document/schema.ts';
import { isClaimId, rootNames } from '../document/shared-document.ts';

/**
 * Says why an item may not stand in a brief's document, or null where it may. It looks at words of
 * the language alone: roots, types, marks, attributes and the fields of entries, and what can stand in
 * what at all. An item never leaves the parent that it was written into, so no merge brings words into
 * a list or a row into a paragraph. How many there are and in which order is never its business, because
 * merges put things together as nobody meant; only depth has a limit, which no merge reaches.
 *
 * What is unknown here was written by a newer client or by a hostile one. An editor bound to the
 * document deletes what its schema does not know, so it must not come in.
 *
 * @param item one that has been integrated, so that its parent is known
 */
export function objectionTo(item: Y.Item): string | null {
  const { parent, parentSub, content } = item;
  if (!(parent instanceof Y.AbstractType)) return null;
  const place = placeOf(parent);
  if (place === null) return 'it writes to a place that a brief does not have';
  if (parentSub !== null && !isField(place, parentSub)) return `it sets an unknown “${parentSub}”`;
  if (content instanceof Y.ContentDeleted) return null;
  if (content instanceof Y.ContentType && depthOf(parent) > DEEPEST) return 'it nests too deeply';
  return mayHold(place, parentSub, content)
    ? null
    : `it puts into ${place.kind} what has no place there`;
}

/** A shared type by what it is in a brief. */
type Place =
  | { kind: 'the text' }
  | { kind: 'a node'; name: string; attributes: readonly string[] }
  | { kind: 'a run of text' }
  | { kind: 'a line' }
  | { kind: 'the facts' }
  | { kind: 'the claims' }
  | { kind: 'a claim' }
  | { kind: 'the suggestions' }
  | { kind: 'the questions' }
  | { kind: 'a question' };

type Content = Y.Item['content'];

/** Deeper than any brief, and shallow enough for everything that reads one level after the other. */
const DEEPEST = 100;

function depthOf(type: Y.AbstractType<unknown>): number {
  let depth = 0;
  for (let at = type._item?.parent; at instanceof Y.AbstractType; at = at._item?.parent) depth += 1;
  return depth;
}

const FACTS = ['language', 'checkedOn', 'importedDisclaimer', 'answer'];
const NODES = documentSchema.nodes;
const MARKS = documentSchema.marks;

function placeOf(type: Y.AbstractType<unknown>): Place | null {
  if (type._item === null) return rootPlace(Y.findRootTypeKey(type));
  const { parent } = type._item;
  if (type instanceof Y.XmlElement) {
    const { nodeName: name } = type;
    return { kind: 'a node', name, attributes: attributesOf(name) };
  }
  if (type instanceof Y.XmlText) return { kind: 'a run of text' };
  if (!(parent instanceof Y.AbstractType)) return null;
  const within = placeOf(parent)?.kind;
  if (within === 'the claims') return { kind: 'a claim' };
  if (within === 'the questions') return { kind: 'a question' };
  return within === 'a claim' || within === 'a question' ? { kind: 'a line' } : null;
}

function rootPlace(name: string): Place | null {
  const root = rootNames.find((known) => known === name);
  switch (root) {
    case 'content':
      return { kind: 'the text' };
    case 'headline':
      return { kind: 'a line' };
    case 'meta':
      return { kind: 'the facts' };
    case 'claims':
      return { kind: 'the claims' };
    case 'followUps':
      return { kind: 'the questions' };
    case 'suggestions':
      return { kind: 'the suggestions' };
    case undefined:
      return null;
  }
}

/** Whether a place has something by that name: an attribute, a fact, an entry's field. */
function isField(place: Place, name: string): boolean {
  switch (place.kind) {
    case 'a node':
      return place.attributes.includes(name);
    case 'the facts':
      return FACTS.includes(name);
    case 'the claims':
    case 'the suggestions':
      return isStorable(name);
    case 'a claim':
      return ['verdict', 'claimant', 'rationale'].includes(name);
    case 'a question':
      return ['id', 'question'].includes(name);
    default:
      return false;
  }
}

function mayHold(place: Place, field: string | null, content: Content): boolean {
  switch (place.kind) {
    case 'the text':
      return mayStandIn('doc', content);
    case 'a node':
      return field === null ? mayStandIn(place.name, content) : isAttribute(field, content);
    case 'a run of text':
      return isWords(content) || isKnownMark(content);
    case 'a line':
      return isWords(content);
    case 'the facts':
      return isPlainValue(content);
    case 'the claims':
      return field !== null && isExactly(content, Y.Map);
    case 'the suggestions':
      return field !== null && isSuggestionEntry(content);
    case 'the questions':
      return isExactly(content, Y.Map);
    case 'a claim':
      return field === 'verdict' ? isPlainValue(content) : isExactly(content, Y.Text);
    case 'a question':
      return field === 'id' ? isPlainValue(content) : isExactly(content, Y.Text);
  }
}

function isWords(content: Content): boolean {
  return content instanceof Y.ContentString && isStorable(content.str);
}

/** Whether it is a node, or a run of text, that the schema lets stand in a node of that name. */
function mayStandIn(parent: string, content: Content): boolean {
  if (isExactly(content, Y.XmlText)) return canHold(parent, 'text');
  if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.XmlElement)) return false;
  const { nodeName } = content.type;
  return nodeName !== 'text' && canHold(parent, nodeName);
}

function isKnownMark(content: Content): boolean {
  if (!(content instanceof Y.ContentFormat)) return false;
  const { key, value }: { key: string; value: unknown } = content;
  if (!Object.hasOwn(MARKS, key)) return false;
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const known = Object.keys(MARKS[key]?.spec.attrs ?? {});
  const held = Object.entries(value);
  if (isSuggestion(key) && !held.some(([name, id]) => name === 'id' && isClaimId(id))) return false;
  return held.every(([name, attribute]) => known.includes(name) && isPlain(attribute));
}

function isAttribute(name: string, content: Content): boolean {
  if (!isPlainValue(content)) return false;
  return !isSuggestion(name) || content.arr.every((id) => id === null || isClaimId(id));
}

/** Whether a mark or an attribute makes something part of a suggestion, which it has to name. */
function isSuggestion(name: string): boolean {
  return name === 'insertion' || name === 'deletion';
}

/** Who suggests and since when; whether it is true, `forgedSuggestion` asks. */
function isSuggestionEntry(content: Content): boolean {
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return false;
  const entry: unknown = content.arr[0];
  if (typeof entry !== 'object' || entry === null) return false;
  const { by, at, ...others }: { by?: unknown; at?: unknown } = entry;
  return (
    typeof by === 'string' &&
    isStorable(by) &&
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    Object.keys(others).length === 0
  );
}

function attributesOf(nodeName: string): string[] {
  const node = Object.hasOwn(NODES, nodeName) ? NODES[nodeName] : undefined;
  return Object.keys(node?.spec.attrs ?? {});
}

function isPlainValue(content: Content): content is Y.ContentAny {
  return content instanceof Y.ContentAny && content.arr.every(isPlain);
}

/** More columns or list items than anybody numbers; a table of them would stop an editor. */
const LARGEST_NUMBER = 10_000;

/** A value that an attribute or a fact can have; a table cell's widths are a list of numbers. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'number' && isPlain(part));
  if (typeof value === 'string') return isStorable(value);
  if (typeof value === 'number') return Math.abs(value) <= LARGEST_NUMBER;
  return value === null || typeof value === 'boolean';
}

/** Postgres takes neither NUL nor half a surrogate pair: one of them would stop every projection. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Shared types derive from each other (a run of text is a kind of text): none stands in here. */
function isExactly(
  content: Content,
  type: typeof Y.Map | typeof Y.Text | typeof Y.XmlText,
): boolean {
  return content instanceof Y.ContentType && content.type.constructor === type;
}
