import { Mark, mergeAttributes } from '@tiptap/core';

/**
 * Words that need no review, with the reason that sign-off lists and readers see.
 *
 * It does not grow at its ends: what is typed beside it has not been excused from review. It may
 * lie over a claim without harm, because a claim's words are a claim whatever else marks them;
 * were the two exclusive, marking a paragraph as context would silently unmark its claims.
 */
export const ContextMark = Mark.create({
  name: 'context',
  inclusive: false,
  keepOnSplit: false,
  clearable: false,

  addAttributes() {
    return {
      reason: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-context') ?? '',
        renderHTML: ({ reason }) => ({ 'data-context': reason }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-context]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes({ class: 'context' }, HTMLAttributes), 0];
  },
});
