import { mergeAttributes, Node } from '@tiptap/core';
import { stances } from '../../domain/claim/claim.ts';
import type { CitationAttributes } from '../reading/reading.ts';

/**
 * A citation's attributes from whatever a document or a paste holds. What is missing takes its
 * default; a citation without a source stays one, and the checklist reports it as unresolved.
 */
export function citationAttributesOf(attributes: Record<string, unknown> = {}): CitationAttributes {
  const { source, stance, quotation, locator, capture } = attributes;
  return {
    source: typeof source === 'string' ? source : '',
    stance: stances.find((known) => known === stance) ?? 'supports',
    quotation: wordsOrNull(quotation),
    locator: wordsOrNull(locator),
    capture: wordsOrNull(capture),
  };
}

function wordsOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An inline node that names a source. Its number is derived from its place and never stored. */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      source: { default: '', rendered: false },
      stance: { default: 'supports', rendered: false },
      quotation: { default: null, rendered: false },
      locator: { default: null, rendered: false },
      capture: { default: null, rendered: false },
      // Ids of suggestions, as words have them in marks.
      insertion: { default: null, rendered: false },
      deletion: { default: null, rendered: false },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-citation]',
        getAttrs: ({ dataset }) => citationAttributesOf({ ...dataset, source: dataset.citation }),
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { source, stance, quotation, locator, capture } = citationAttributesOf(node.attrs);
    const held = {
      'data-citation': source,
      'data-stance': stance,
      'data-quotation': quotation,
      'data-locator': locator,
      'data-capture': capture,
    };
    return ['span', mergeAttributes({ class: 'citation' }, HTMLAttributes, held)];
  },
});
