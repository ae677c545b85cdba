import { mergeAttributes } from '@tiptap/core';
import {
  Table as TiptapTable,
  TableCell as TiptapTableCell,
  TableHeader as TiptapTableHeader,
  TableRow as TiptapTableRow,
} from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { isPersonsAct } from './persons-act.ts';

/**
 * A table of any shape, ragged or empty too, since merges leave such tables behind. It is repaired
 * only within a person's own edit of it, never because it was opened or somebody else typed.
 */
export const Table = TiptapTable.extend({
  content: 'tableRow*',

  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]];
  },

  addProseMirrorPlugins() {
    return [tableEditingOnPersonsActs()];
  },
}).configure({ resizable: false, View: null });

/** The plugin alone, for editors put together without Tiptap. */
export function tableEditingOnPersonsActs(): Plugin {
  const editing = tableEditing();
  const { appendTransaction } = editing.spec;
  return new Plugin({
    ...editing.spec,
    appendTransaction: (transactions, before, after) =>
      isPersonsAct(transactions)
        ? appendTransaction?.call(editing, transactions, before, after)
        : null,
  });
}

export const TableRow = TiptapTableRow.extend({ content: '(tableCell | tableHeader)*' });
export const TableCell = TiptapTableCell.extend({ content: 'block*' });
export const TableHeader = TiptapTableHeader.extend({ content: 'block*' });
