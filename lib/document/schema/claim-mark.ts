import { Mark, mergeAttributes } from '@tiptap/core';

/**
 * The mark that makes words a claim. It holds the claim's id only: verdict, claimant and rationale
 * stand in the shared `claims` root, where two people can write them at once.
 *
 * Claims do not overlap, so the mark excludes itself. It does not grow at its ends: what is typed
 * after a claim is as often the next sentence, and words must not come under a verdict by accident.
 * Words typed inside it belong to it. Enter at its end starts a plain paragraph.
 */
export const ClaimMark = Mark.create({
  name: 'claim',
  excludes: 'claim',
  inclusive: false,
  keepOnSplit: false,
  clearable: false,

  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-claim'),
        renderHTML: ({ id }) => ({ 'data-claim': id }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-claim]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes({ class: 'claim' }, HTMLAttributes), 0];
  },
});
