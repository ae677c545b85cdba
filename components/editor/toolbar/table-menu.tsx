'use client';

import { useEditorState } from '@tiptap/react';
import { Table } from 'lucide-react';
import { Menu } from '../../ui/menu.tsx';
import { startTable } from '../acts.ts';
import { useWriting } from '../writing.tsx';
import { ToolbarButton } from './toolbar-button.tsx';

/** Inserts a table, or changes the one that the caret stands in. */
export function TableMenu() {
  const { editor } = useWriting();
  const isInTable = useEditorState({ editor, selector: ({ editor }) => editor.isActive('table') });
  const chain = () => editor.chain();
  const inTable = [
    { key: 'row', label: 'Add a row below', onSelect: () => chain().addRowAfter().run() },
    {
      key: 'column',
      label: 'Add a column to the right',
      onSelect: () => chain().addColumnAfter().run(),
    },
    { key: 'no-row', label: 'Remove this row', onSelect: () => chain().deleteRow().run() },
    { key: 'no-column', label: 'Remove this column', onSelect: () => chain().deleteColumn().run() },
    {
      key: 'head',
      label: 'Heading row on or off',
      onSelect: () => chain().toggleHeaderRow().run(),
    },
    { key: 'no-table', label: 'Remove the table', onSelect: () => chain().deleteTable().run() },
  ];
  const outside = [
    {
      key: 'table',
      label: 'Insert a table',
      onSelect: () => startTable(editor),
    },
  ];
  return (
    <Menu
      focusAfterChoice={() => editor.view.focus()}
      trigger={
        <ToolbarButton label="Table" pressed={isInTable}>
          <Table aria-hidden="true" size={17} />
        </ToolbarButton>
      }
      items={isInTable ? inTable : outside}
    />
  );
}
