import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useWriting } from '../writing.tsx';

const KEY = 'factdesk.suggesting';

/** Whether this tab suggests, and the way to change it. The tab remembers it, also when reloaded. */
export function useSuggesting(): { isOn: boolean; set: (on: boolean) => void } {
  const { editor } = useWriting();
  const mode = editor.storage.suggesting;
  const isOn = useSyncExternalStore(mode.subscribe, mode.isOn);
  const set = useCallback(
    (on: boolean) => {
      sessionStorage.setItem(KEY, String(on));
      mode.set(on);
    },
    [mode],
  );
  return { isOn, set };
}

/** Takes up what the tab remembers, and says why an edit could not be suggested. */
export function useSuggestingMode(): void {
  const { editor, say } = useWriting();
  const mode = editor.storage.suggesting;
  useEffect(() => {
    mode.set(sessionStorage.getItem(KEY) === 'true');
    return mode.onRefused(say);
  }, [mode, say]);
}
