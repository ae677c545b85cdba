import { useState } from 'react';
import type { Outcome, Refusal } from '@/lib/domain/refusal.ts';

export type Asking = {
  pending: boolean;
  refusal: Refusal | null;
  /** Runs one request to the server; gives its value, or null where it was refused. */
  run: <T>(request: () => Promise<Outcome<T>>) => Promise<T | null>;
};

const unreachable: Refusal = {
  code: 'conflict',
  message: 'The server could not be reached. Nothing was changed; try again in a moment.',
};

/** One request at a time, with the reason to show where it is refused. */
export function useAsking(): Asking {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    pending,
    refusal,
    run: async (request) => {
      setPending(true);
      setRefusal(null);
      try {
        const outcome = await request();
        if (outcome.ok) return outcome.value;
        setRefusal(outcome.refusal);
      } catch {
        setRefusal(unreachable);
      } finally {
        setPending(false);
      }
      return null;
    },
  };
}
