import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { outlineOf } from './blocks.ts';
import { type Body, bodyOf, bodyOfNode } from './body.ts';
import { citationsOf, claimsOf, contextsOf } from './claims.ts';
import { referencesIn } from './numbering.ts';
import { readRoots } from './read-roots.ts';
import type { BriefReading } from './reading.ts';
import { shapeOf } from './shape.ts';
import { type SharedRoots, sharedRoots } from './shared-document.ts';
import { claimStretches, contextStretches } from './stretches.ts';

/**
 * Everything that a shared document says, as plain data. Reading never writes to the document and
 * never fails on what it finds there: unknown nodes, marks without an entry, words in odd places.
 */
export function readDocument(doc: Y.Doc): BriefReading {
  const roots = sharedRoots(doc);
  return readBody(bodyOf(roots.content), roots);
}

/**
 * The same reading from an editor's own document, for a browser that has it at hand. The blocks
 * go by their place in it, where `readDocument` gives them lasting keys.
 */
export function readContent(doc: ProseMirrorNode, roots: SharedRoots): BriefReading {
  return readBody(bodyOfNode(doc), roots);
}

function readBody(body: Body, roots: SharedRoots): BriefReading {
  const facts = readRoots(roots);
  const { sections, blocks: read } = outlineOf(body);
  const blocks = read.map(({ nodes, ...block }) => block);
  const claims = claimStretches(blocks);
  const contexts = contextStretches(blocks, claims);
  const citations = citationsOf(blocks, claims, contexts);
  return {
    ...facts,
    shape: shapeOf(body.nodes),
    sections,
    blocks,
    claims: claimsOf(claims, blocks, facts.entries),
    contexts: contextsOf(contexts, blocks),
    citations,
    references: referencesIn(citations),
  };
}
