import { Pill } from '@/components/ui/pill.tsx';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';

/** A verdict in its colour, with its shape and its word. */
export function VerdictPill({ verdict }: { verdict: Verdict }) {
  return (
    <Pill tone={verdict.tone} shape={verdict.shape}>
      {verdict.label}
    </Pill>
  );
}
