import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { type SharedRoots, sharedRoots } from '../shared-document.ts';
import { outlineOf } from './blocks.ts';
import { type Body, standingBody, writtenBodyOf, writtenBodyOfNode } from './body.ts';
import { citationsOf, claimsOf, contextsOf } from './claims.ts';
import { referencesIn } from './numbering.ts';
import { readRoots } from './read-roots.ts';
import type { BriefReading } from './reading.ts';
import { shapeOf } from './shape.ts';
import { claimStretches, contextStretches } from './stretches.ts';
import { suggestionsIn } from './suggestions.ts';

/**
 * Everything that a shared document says, as plain data. Reading never writes to the document and
 * never fails on what it finds there: unknown nodes, marks without an entry, words in odd places.
 */
export function readDocument(doc: Y.Doc): BriefReading {
  const roots = sharedRoots(doc);
  return readBody(writtenBodyOf(roots.content), roots);
}

/**
 * The same reading from an editor's own document, for a browser that has it at hand. The blocks
 * go by their place in it, where `readDocument` gives them lasting keys.
 */
export function readContent(doc: ProseMirrorNode, roots: SharedRoots): BriefReading {
  return readBody(writtenBodyOfNode(doc), roots);
}

function readBody(written: Body, roots: SharedRoots): BriefReading {
  const body = standingBody(written);
  const facts = readRoots(roots);
  const { sections, blocks: read } = outlineOf(body);
  const blocks = read.map(({ nodes, ...block }) => block);
  const claims = claimStretches(blocks);
  const contexts = contextStretches(blocks, claims);
  const citations = citationsOf(blocks, claims, contexts);
  const claimsRead = claimsOf(claims, blocks, facts.entries);
  return {
    ...facts,
    shape: shapeOf(body.nodes),
    sections,
    blocks,
    claims: claimsRead,
    contexts: contextsOf(contexts, blocks),
    citations,
    references: referencesIn(citations),
    suggestions: suggestionsIn(written, claimsRead, roots.suggestions),
  };
}
