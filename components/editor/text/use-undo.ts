import { useCallback, useSyncExternalStore } from 'react';
import type { UndoManager } from 'yjs';

const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** Whether there is something to undo or to do again. */
export function useUndo(undo: UndoManager): { canUndo: boolean; canRedo: boolean } {
  const subscribe = useCallback(
    (onChange: () => void) => {
      for (const event of EVENTS) undo.on(event, onChange);
      return () => {
        for (const event of EVENTS) undo.off(event, onChange);
      };
    },
    [undo],
  );
  const canUndo = useSyncExternalStore(subscribe, () => undo.undoStack.length > 0);
  const canRedo = useSyncExternalStore(subscribe, () => undo.redoStack.length > 0);
  return { canUndo, canRedo };
}
