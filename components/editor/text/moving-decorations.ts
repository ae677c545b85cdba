import { Plugin, type PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { positionsThrough } from './remote-mapping.ts';

/**
 * Decorations that are found anew now and then, and move along with the words in between. A
 * transaction sets them by the meta of that key.
 */
export function movingDecorations(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const found: DecorationSet | undefined = transaction.getMeta(key);
        if (found) return found;
        if (!transaction.docChanged) return before;
        return before.map(positionsThrough(transaction), transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
