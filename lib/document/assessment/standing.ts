import type { RichNode } from '../../domain/publication/edition.ts';
import { isClaimId } from '../shared-document.ts';

/** The suggestions that a run of words or a citation is part of, by id. */
export type Suggested = { insertion: string | null; deletion: string | null };

/** Which suggestions an inline node is part of; anything in place of an id is as good as none. */
export function suggestedAt({ type, marks, attrs }: RichNode): Suggested {
  const idIn = (name: keyof Suggested) => {
    const held = marks?.find((mark) => mark.type === name);
    return type === 'citation' ? attrs?.[name] : held && (held.attrs?.id ?? UNNAMED);
  };
  return { insertion: idOrNull(idIn('insertion')), deletion: idOrNull(idIn('deletion')) };
}

/** A mark without a sound id still keeps its words out of the brief: they were never accepted. */
const UNNAMED = 'unnamed';

function idOrNull(id: unknown): string | null {
  if (id === undefined || id === null) return null;
  return isClaimId(id) ? id : UNNAMED;
}

/**
 * What stands in the brief, of what is written in its text: open insertions are left out, open
 * deletions are left in, and nothing tells of either. Whatever is judged, signed, published or
 * exported is read from this, so that a suggestion cannot slip into it. Text without suggestions
 * comes back as it is.
 *
 * @param onCopy told of each node that another comes to stand for
 */
export function standingNodes(
  nodes: readonly RichNode[],
  onCopy: (written: RichNode, standing: RichNode) => void,
): RichNode[] {
  const standing: RichNode[] = [];
  for (const node of nodes) {
    const stands = standingNode(node, onCopy);
    if (stands === null) continue;
    const last = standing.at(-1);
    if (last && isSameRun(last, stands)) {
      const joined = { ...last, text: `${last.text}${stands.text}` };
      standing[standing.length - 1] = joined;
      onCopy(last, joined);
      continue;
    }
    standing.push(stands);
    if (stands !== node) onCopy(node, stands);
  }
  return standing;
}

function standingNode(
  node: RichNode,
  onCopy: (written: RichNode, standing: RichNode) => void,
): RichNode | null {
  const { insertion, deletion } = suggestedAt(node);
  if (insertion !== null) return null;
  if (node.content) {
    const content = standingNodes(node.content, onCopy);
    const isSame =
      content.length === node.content.length &&
      content.every((child, at) => child === node.content?.[at]);
    if (isSame) return node;
    const { content: _, ...empty } = node;
    return content.length > 0 ? { ...node, content } : empty;
  }
  if (deletion === null) return node;
  return node.type === 'citation' ? withoutAttributes(node) : withoutMark(node);
}

function withoutAttributes(citation: RichNode): RichNode {
  const { insertion, deletion, ...attrs } = citation.attrs ?? {};
  return { ...citation, attrs };
}

function withoutMark({ marks, ...node }: RichNode): RichNode {
  const others = marks?.filter(({ type }) => type !== 'deletion') ?? [];
  return others.length > 0 ? { ...node, marks: others } : node;
}

/** Runs that only a suggestion kept apart are one again. */
function isSameRun(one: RichNode, other: RichNode): boolean {
  return (
    one.type === 'text' &&
    other.type === 'text' &&
    JSON.stringify(one.marks) === JSON.stringify(other.marks)
  );
}
