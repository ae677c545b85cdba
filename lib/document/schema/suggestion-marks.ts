import { Mark, mergeAttributes } from '@tiptap/core';

/**
 * The marks that make words part of a suggestion. They hold the suggestion's id only: who suggests
 * stands in the shared `suggestions` root, where the server can check it. A citation carries the
 * same two ids as attributes, because the shared document keeps no marks on inline nodes.
 *
 * Each excludes itself, and not the other: what one person suggests to insert, another may suggest
 * to take out. Neither grows at its ends, so that words typed beside a suggestion are no part of it.
 */
const suggestionMark = (name: 'insertion' | 'deletion', tag: 'ins' | 'del') =>
  Mark.create({
    name,
    inclusive: false,
    keepOnSplit: false,
    clearable: false,

    addAttributes() {
      return {
        id: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-suggestion'),
          renderHTML: ({ id }) => ({ 'data-suggestion': id }),
        },
      };
    },

    parseHTML() {
      return [{ tag: `${tag}[data-suggestion]` }];
    },

    renderHTML({ HTMLAttributes }) {
      return [tag, mergeAttributes({ class: 'suggested' }, HTMLAttributes), 0];
    },
  });

/** Words that somebody suggests to put in: no part of the brief until they are accepted. */
export const InsertionMark = suggestionMark('insertion', 'ins');

/** Words that somebody suggests to take out: part of the brief until that is accepted. */
export const DeletionMark = suggestionMark('deletion', 'del');
