import type * as Y from 'yjs';
import type { RichNode } from '../../domain/publication/edition.ts';
import { suggestedAt } from '../assessment/standing.ts';
import { outlineOf, type ReadBlock } from './blocks.ts';
import type { Body } from './body.ts';
import { markedId } from './claims.ts';
import type { ClaimInDocument, SuggestionInDocument } from './reading.ts';
import { claimStretches, isClosing, type Stretch } from './stretches.ts';
import { inlineWords } from './words.ts';

/**
 * The open suggestions of a text in reading order, all that is written in it given, together with
 * the claims that stand in it.
 */
export function suggestionsIn(
  written: Body,
  claims: readonly ClaimInDocument[],
  entries: Y.Map<unknown>,
): SuggestionInDocument[] {
  if (!holdsSuggestion(written.nodes)) return [];
  const found = new Map<string, SuggestionInDocument>();
  const { blocks } = outlineOf(written);
  const reaches = claimReaches(blocks, claims);
  for (const [index, block] of blocks.entries()) {
    for (const [at, node] of block.nodes.entries()) {
      const { insertion, deletion } = suggestedAt(node);
      const touched = (reaches.get(index) ?? []).filter(({ from, to }) => from <= at && at <= to);
      for (const id of new Set([insertion, deletion])) {
        if (id === null) continue;
        const suggestion = found.get(id) ?? begun(id, block, entries);
        found.set(id, suggestion);
        add(suggestion, block, at, id === insertion);
        const claimIds = touched.map(({ claim }) => claim);
        suggestion.blockKeys = [...new Set([...suggestion.blockKeys, block.key])];
        suggestion.claims = [...new Set([...suggestion.claims, ...claimIds])];
      }
    }
  }
  return [...found.values()];
}

function holdsSuggestion(nodes: readonly RichNode[]): boolean {
  return nodes.some((node) => {
    const { insertion, deletion } = suggestedAt(node);
    return insertion !== null || deletion !== null || holdsSuggestion(node.content ?? []);
  });
}

function begun(id: string, { section }: ReadBlock, entries: Y.Map<unknown>): SuggestionInDocument {
  return {
    id,
    ...suggestionEntry(entries.get(id)),
    inserted: '',
    removed: '',
    cited: [],
    uncited: [],
    claims: [],
    blockKeys: [],
    section,
  };
}

/** Who suggests, and since when, from whatever the shared document holds there. */
export function suggestionEntry(entry: unknown): Pick<SuggestionInDocument, 'by' | 'at'> {
  const { by, at }: { by?: unknown; at?: unknown } =
    typeof entry === 'object' && entry !== null ? entry : {};
  return {
    by: typeof by === 'string' && by !== '' ? by : null,
    at: typeof at === 'number' && Number.isFinite(at) ? at : null,
  };
}

function add(
  suggestion: SuggestionInDocument,
  { inlines }: ReadBlock,
  at: number,
  isInserted: boolean,
): void {
  const inline = inlines[at];
  if (!inline) return;
  if (inline.kind === 'citation') {
    suggestion[isInserted ? 'cited' : 'uncited'].push(inline.source);
  } else suggestion[isInserted ? 'inserted' : 'removed'] += inlineWords(inline);
}

type Reach = { claim: string; from: number; to: number };

/**
 * By block: how far each claim reaches among all that is written there, from its first marked word
 * to its last citation, what is suggested within or directly behind it included.
 */
function claimReaches(
  blocks: readonly ReadBlock[],
  claims: readonly ClaimInDocument[],
): Map<number, Reach[]> {
  const claimsIn = Map.groupBy(claims, ({ blockKey }) => blockKey);
  const stretches = claimStretches(blocks).flatMap((stretch): Array<Reach & { block: number }> => {
    const standing = claimsIn.get(blocks[stretch.block]?.key ?? '') ?? [];
    const claim = standing.find(({ id }) => markedId(id) === stretch.mark);
    if (!claim) return [];
    return [{ claim: claim.id, block: stretch.block, ...reachOf(stretch, blocks) }];
  });
  return Map.groupBy(stretches, ({ block }) => block);
}

/** A claim ends with a citation that it has now, or would have if all this were settled one way. */
function reachOf({ mark, block, first, last }: Stretch, blocks: readonly ReadBlock[]) {
  const { inlines = [], nodes = [] } = blocks[block] ?? {};
  let to = last;
  for (let at = last + 1; at < inlines.length; at += 1) {
    const [inline, node] = [inlines[at], nodes[at]];
    if (!inline || !node) break;
    if (inline.kind === 'text' && inline.claim !== null && inline.claim !== mark) break;
    if (inline.kind === 'citation') to = at;
    const { insertion, deletion } = suggestedAt(node);
    if (insertion === null && deletion === null && !isClosing(inline)) break;
  }
  return { from: first, to };
}
