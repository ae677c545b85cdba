import { Extension } from '@tiptap/core';

/**
 * Tab goes to the next cell, and behind the last one to a new row. The row is made in a step of its
 * own, because its cells get the paragraphs that a caret can stand in only once it is there.
 */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 200,

  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) =>
        editor.commands.goToNextCell() ||
        (editor.commands.addRowAfter() && editor.commands.goToNextCell()),
    };
  },
});
