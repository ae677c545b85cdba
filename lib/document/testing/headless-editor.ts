import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { fillEmptyContainers } from '../schema/empty-containers.ts';
import { tableEditingOnPersonsActs } from '../schema/table.ts';
import { documentSchema } from '../schema.ts';
import { sharedRoots } from '../shared-document.ts';

/**
 * An editor without a screen: ProseMirror's own state and the editor's own binding, bound to a
 * shared document as in the browser, for tests of what opening and editing do to it.
 */
export class HeadlessEditor {
  state: EditorState;
  #views: Array<{ update?(): void; destroy?(): void }> = [];

  constructor(doc: Y.Doc) {
    const sync = ySyncPlugin(sharedRoots(doc).content);
    const plugins: Plugin[] = [sync, tableEditingOnPersonsActs(), fillEmptyContainers()];
    const blank = documentSchema.node('doc', null, [documentSchema.node('paragraph')]);
    this.state = EditorState.create({ doc: blank, plugins });
    this.#views = [sync.spec.view(this)];
  }

  dispatch(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
    for (const view of this.#views) view.update?.();
  }

  hasFocus(): boolean {
    return false;
  }

  destroy(): void {
    for (const view of this.#views) view.destroy?.();
  }
}
