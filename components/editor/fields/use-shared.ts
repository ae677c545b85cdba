import { useCallback, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

type Shared = Pick<Y.AbstractType<never>, 'observeDeep' | 'unobserveDeep'>;

/** What `read` gives of a shared type, kept up with as anybody changes it. */
export function useShared<T>(type: Shared, read: () => T): T {
  const version = useRef(0);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observe = () => {
        version.current += 1;
        onChange();
      };
      type.observeDeep(observe);
      return () => type.unobserveDeep(observe);
    },
    [type],
  );
  useSyncExternalStore(subscribe, () => version.current);
  return read();
}
