import type { Extensions } from '@tiptap/core';
import { Collaboration, type CollaborationOptions } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { ListKeymap } from '@tiptap/extension-list';
import { Dropcursor, Gapcursor, Placeholder, Selection } from '@tiptap/extensions';
import type { UndoManager } from 'yjs';
import { Citation } from '@/lib/document/schema/citation.ts';
import { documentExtensions } from '@/lib/document/schema.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { CitationSuggestion } from '../citations/citation-suggestion.ts';
import { NumberedCitation } from '../citations/citation-view.ts';
import { ClaimDecorations } from '../claims/claim-decorations.ts';
import { ClaimPaste } from '../claims/claim-paste.ts';
import { ClaimRewriting } from '../claims/claim-rewriting.ts';
import { ThreadDecorations } from '../comments/thread-decorations.ts';
import type { Connection } from '../connection/connection.ts';
import { caretOf, selectionOf } from '../presence/caret.ts';
import { Suggesting } from '../suggestions/suggesting.ts';
import { withAuthor } from '../suggestions/with-author.ts';
import { TableKeys } from '../toolbar/table-keys.ts';
import { HeadingNames } from './heading-names.ts';

export type SyncOptions = NonNullable<CollaborationOptions['ySyncOptions']>;

/** The document's own extensions, with the views, the keys and the company that writing adds. */
export function editorExtensions(
  { document, awareness }: Pick<Connection, 'document' | 'awareness'>,
  undo: UndoManager,
  binding: SyncOptions,
  me: { id: string; name: string },
): Extensions {
  return [
    ...documentExtensions.map((extension) => {
      if (extension === Citation) return NumberedCitation.configure({ document });
      return withAuthor(extension, document) ?? extension;
    }),
    Collaboration.configure({
      fragment: sharedRoots(document).content,
      ySyncOptions: binding,
      yUndoOptions: { undoManager: undo },
    }),
    CollaborationCaret.configure({
      provider: { awareness },
      user: me,
      render: caretOf,
      selectionRender: selectionOf,
    }),
    CitationSuggestion,
    Suggesting.configure({ document, me: me.id }),
    ClaimDecorations,
    ThreadDecorations,
    HeadingNames,
    ClaimRewriting,
    ClaimPaste.configure({ document }),
    TableKeys,
    ListKeymap,
    Dropcursor.configure({ color: false, class: 'drop-cursor' }),
    Gapcursor,
    Selection.configure({ className: 'kept-selection' }),
    Placeholder.configure({ placeholder: 'Write here, or type [ to cite a source.' }),
  ];
}
