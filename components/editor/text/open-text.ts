import { Editor } from '@tiptap/core';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import type { Connection } from '../connection/connection.ts';
import { editorExtensions, type SyncOptions } from './editor-extensions.ts';
import { followReading, type LiveReading } from './live-reading.ts';
import { undoOf, write } from './undo.ts';

/** The brief's text, open for writing or reading, and what is kept up to date beside it. */
export type OpenText = {
  editor: Editor;
  /** The element that the editor lives in; the page puts it where it wants it. */
  element: HTMLElement;
  undo: UndoManager;
  /** Writes outside of the text, as one step of its own to undo. */
  act: (work: () => void) => void;
  live: LiveReading;
  /** Whether the person may write may change while the text is open. */
  setWritable: (canWrite: boolean) => void;
  close: () => void;
};

const EDGES = { top: 128, bottom: 96, left: 0, right: 0 };

/** Binds an editor to the shared document, once that has arrived. Binding writes nothing. */
export function openText(
  connection: Pick<Connection, 'document' | 'awareness'>,
  me: { id: string; name: string },
): OpenText {
  const { document: shared } = connection;
  const { content, meta } = sharedRoots(shared);
  const undo = undoOf(shared);
  const element = document.createElement('div');
  const binding: SyncOptions = {};
  let isWritable = false;
  const editor = new Editor({
    element,
    extensions: editorExtensions(connection, undo, binding, me),
    // The text is there from the start; otherwise the binding would put it in after the editor
    // was built around an empty one, with a caret that points nowhere.
    onBeforeCreate: ({ editor: created }) => {
      const { doc, mapping } = initProseMirrorDoc(content, created.schema);
      Object.assign(created.options, { content: doc });
      binding.mapping = mapping;
    },
    editable: isWritable,
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    editorProps: {
      // What sticks to the edges of the window must not cover the caret.
      scrollThreshold: EDGES,
      scrollMargin: EDGES,
      attributes: () => ({
        id: 'text',
        class: 'brief-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the brief',
        'aria-readonly': String(!isWritable),
        tabindex: '0',
        lang: String(meta.get('language') ?? 'en'),
      }),
    },
  });
  const live = followReading(editor, shared);
  return {
    editor,
    element,
    undo,
    act: (work) => {
      undo.stopCapturing();
      write(shared, work);
      undo.stopCapturing();
    },
    live,
    setWritable: (canWrite) => {
      isWritable = canWrite;
      editor.setEditable(canWrite, false);
    },
    close: () => {
      live.stop();
      editor.destroy();
    },
  };
}
