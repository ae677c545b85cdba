import type { SourceHealth } from '@/lib/domain/health/source-health.ts';
import { isResolved, type Source } from '@/lib/domain/source/source.ts';
import { Pill } from '../../ui/pill.tsx';
import { HealthPill } from '../health/health-pill.tsx';

/** What lists say of a source beside its name: whether it can be found, was captured, and fares ill. */
export function SourceMarks({
  source,
  isCaptured,
  health,
}: {
  source: Source;
  isCaptured: boolean;
  health: SourceHealth;
}) {
  return (
    <>
      {isResolved(source) ? null : (
        <Pill tone="bad" shape="✕">
          Unresolved
        </Pill>
      )}
      {isCaptured ? (
        <Pill tone="good" shape="✓">
          Captured
        </Pill>
      ) : null}
      {health === 'unknown' || health === 'alive' ? null : <HealthPill health={health} />}
    </>
  );
}
