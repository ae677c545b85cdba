'use client';

import { useEditorState } from '@tiptap/react';
import { ChevronDown } from 'lucide-react';
import { type SectionKind, sectionKinds } from '@/lib/document/reading/reading.ts';
import { sectionKindOf } from '@/lib/document/schema/heading.ts';
import { Menu } from '../../ui/menu.tsx';
import { useWriting } from '../writing.tsx';
import { ToolbarButton } from './toolbar-button.tsx';

const kindLabels: Record<SectionKind, string> = {
  summary: 'Summary',
  finding: 'Finding',
  limits: 'Limits',
  conclusion: 'Conclusion',
};

/** What the block at the caret is: a paragraph, a heading within a section, or a section of a kind. */
export function HeadingMenu() {
  const { editor } = useWriting();
  const current = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { level, kind } = editor.getAttributes('heading');
      if (level === undefined) return 'Paragraph';
      return level === 3 ? 'Subheading' : kindLabels[sectionKindOf(kind)];
    },
  });
  const make = (level: 2 | 3, kind: SectionKind) => () =>
    editor.chain().setNode('heading', { level, kind, runIn: null }).run();
  return (
    <Menu
      focusAfterChoice={() => editor.view.focus()}
      trigger={
        <ToolbarButton label={`Heading: ${current}`}>
          {current} <ChevronDown aria-hidden="true" size={14} />
        </ToolbarButton>
      }
      items={[
        ...sectionKinds.map((kind) => ({
          key: kind,
          label: `Section: ${kindLabels[kind].toLowerCase()}`,
          onSelect: make(2, kind),
        })),
        { key: 'subheading', label: 'Subheading', onSelect: make(3, 'finding') },
        {
          key: 'paragraph',
          label: 'Paragraph',
          onSelect: () => editor.chain().setParagraph().run(),
        },
      ]}
    />
  );
}
