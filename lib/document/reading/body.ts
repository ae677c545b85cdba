import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { RichNode } from '../../domain/publication/edition.ts';
import { standingNodes } from '../assessment/standing.ts';

/** The text as nested JSON, with the lasting key of each node where one is known. */
export type Body = { nodes: RichNode[]; keys: ReadonlyMap<RichNode, string> };

/**
 * The text as it stands in the shared document, read without writing; what is only suggested does
 * not stand in it. Whatever the schema does not know is read all the same: the editor's binding
 * would delete it, a reader must not.
 */
export function bodyOf(content: Y.XmlFragment): Body {
  return standingBody(writtenBodyOf(content));
}

/** What stands in the brief of what is written, see `standingNodes`. */
export function standingBody(written: Body): Body {
  const keys = new Map(written.keys);
  const nodes = standingNodes(written.nodes, (node, standing) => {
    const key = keys.get(node);
    if (key !== undefined) keys.set(standing, key);
  });
  return { nodes, keys };
}

/** Everything that is written in the text, open suggestions included. */
export function writtenBodyOf(content: Y.XmlFragment): Body {
  const keys = new Map<RichNode, string>();
  return { nodes: childrenOf(content, keys), keys };
}

/**
 * Everything that is written in the text as an editor holds it. The editor knows no lasting keys, so blocks read from it go by
 * their place.
 */
export function writtenBodyOfNode(doc: ProseMirrorNode): Body {
  const json: RichNode = doc.toJSON();
  return { nodes: json.content ?? [], keys: new Map() };
}

function childrenOf(parent: Y.XmlFragment, keys: Map<RichNode, string>): RichNode[] {
  const nodes: RichNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) appendText(nodes, child, keys);
    else if (child instanceof Y.XmlElement) nodes.push(elementNode(child, keys));
  }
  return nodes;
}

function elementNode(element: Y.XmlElement, keys: Map<RichNode, string>): RichNode {
  const node: RichNode = { type: element.nodeName };
  const attrs: Record<string, unknown> = element.getAttributes();
  const content = childrenOf(element, keys);
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  if (content.length > 0) node.content = content;
  keys.set(node, keyOf(element));
  return node;
}

/** Two neighbouring shared texts, left by two people typing at once, read as one. */
function appendText(nodes: RichNode[], text: Y.XmlText, keys: Map<RichNode, string>): void {
  for (const { insert, attributes } of text.toDelta()) {
    if (typeof insert !== 'string') continue;
    const node = textNode(insert, attributes);
    const last = nodes.at(-1);
    if (last?.type === 'text' && sameMarks(last, node)) last.text = `${last.text}${insert}`;
    else {
      nodes.push(node);
      keys.set(node, keyOf(text));
    }
  }
}

function textNode(text: string, attributes: Record<string, unknown> = {}): RichNode {
  const marks = Object.entries(attributes)
    .filter(([, attrs]) => attrs !== null)
    .map(([type, attrs]) => ({ type, attrs: recordOf(attrs) }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  return marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function sameMarks(a: RichNode, b: RichNode): boolean {
  return JSON.stringify(a.marks) === JSON.stringify(b.marks);
}

/** The id of the type's item: it lasts as long as the type, whoever edits around and in it. */
function keyOf(type: Y.XmlElement | Y.XmlText): string {
  const { client, clock } = type._item?.id ?? { client: 0, clock: 0 };
  return `${client}:${clock}`;
}
