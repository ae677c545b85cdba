'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  CircleCheck,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquarePlus,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { startCitation, startClaim } from '../acts.ts';
import { startComment } from '../comments/comment-acts.ts';
import { MOD } from '../key-words.ts';
import { useUndo } from '../text/use-undo.ts';
import { useWriting } from '../writing.tsx';
import { HeadingMenu } from './heading-menu.tsx';
import { TableMenu } from './table-menu.tsx';
import { ToolbarButton } from './toolbar-button.tsx';

/** What one can do to the words: one stop for the Tab key, arrow keys within. */
export function Toolbar() {
  const writing = useWriting();
  const { editor, ask } = writing;
  const on = useEditorState({ editor, selector: ({ editor }) => activeIn(editor) });
  const { canUndo, canRedo } = useUndo(writing.undo);
  const act = (work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    work(editor.chain().focus()).run();
  return (
    <Radix.Root
      aria-label="Formatting"
      className="flex flex-wrap items-center rounded-lg border bg-card p-1"
    >
      <ToolbarButton
        label="Bold"
        keys={`${MOD}+B`}
        pressed={on.bold}
        onPress={act((c) => c.toggleBold())}
      >
        <Bold aria-hidden="true" size={17} />
      </ToolbarButton>
      <ToolbarButton
        label="Italic"
        keys={`${MOD}+I`}
        pressed={on.italic}
        onPress={act((c) => c.toggleItalic())}
      >
        <Italic aria-hidden="true" size={17} />
      </ToolbarButton>
      <HeadingMenu />
      <ToolbarButton
        label="Bullet list"
        pressed={on.bullets}
        onPress={act((c) => c.toggleBulletList())}
      >
        <List aria-hidden="true" size={17} />
      </ToolbarButton>
      <ToolbarButton
        label="Numbered list"
        pressed={on.numbers}
        onPress={act((c) => c.toggleOrderedList())}
      >
        <ListOrdered aria-hidden="true" size={17} />
      </ToolbarButton>
      <ToolbarButton
        label="Quotation"
        pressed={on.quotation}
        onPress={act((c) => c.toggleBlockquote())}
      >
        <Quote aria-hidden="true" size={17} />
      </ToolbarButton>
      <TableMenu />
      <ToolbarButton
        label="Link"
        keys={`${MOD}+K`}
        pressed={on.link}
        onPress={() => ask({ kind: 'link' })}
      >
        <Link aria-hidden="true" size={17} />
      </ToolbarButton>
      <Separator />
      <ToolbarButton
        label="Claim"
        keys={`${MOD}+Alt+C`}
        pressed={on.claim}
        onPress={() => startClaim(writing)}
      >
        <CircleCheck aria-hidden="true" size={16} /> Claim
      </ToolbarButton>
      <ToolbarButton label="Cite" onPress={() => startCitation(editor)}>
        <span aria-hidden="true">[ ]</span> Cite
      </ToolbarButton>
      <ToolbarButton label="Context" pressed={on.context} onPress={() => ask({ kind: 'context' })}>
        Context
      </ToolbarButton>
      <ToolbarButton label="Comment" keys={`${MOD}+Alt+M`} onPress={() => startComment(writing)}>
        <MessageSquarePlus aria-hidden="true" size={17} />
      </ToolbarButton>
      <Separator />
      <ToolbarButton
        label="Undo"
        keys={`${MOD}+Z`}
        disabled={!canUndo}
        onPress={() => writing.undo.undo()}
      >
        <Undo2 aria-hidden="true" size={17} />
      </ToolbarButton>
      <ToolbarButton
        label="Redo"
        keys={`${MOD}+Shift+Z`}
        disabled={!canRedo}
        onPress={() => writing.undo.redo()}
      >
        <Redo2 aria-hidden="true" size={17} />
      </ToolbarButton>
    </Radix.Root>
  );
}

function Separator(): ReactNode {
  return <Radix.Separator className="mx-0.5 h-5 w-px bg-rule" />;
}

function activeIn(editor: Editor) {
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quotation: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    claim: editor.isActive('claim'),
    context: editor.isActive('context'),
  };
}
