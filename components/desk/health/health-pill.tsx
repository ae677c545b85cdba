import type { SourceHealth } from '@/lib/domain/health/source-health.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';

export const healthLooks: Record<SourceHealth, { tone: Tone; shape: string; label: string }> = {
  unknown: { tone: 'neutral', shape: '○', label: 'Not looked at yet' },
  alive: { tone: 'good', shape: '✓', label: 'Where it was' },
  moved: { tone: 'mixed', shape: '→', label: 'Moved' },
  changed: { tone: 'mixed', shape: '◐', label: 'Changed' },
  unreachable: { tone: 'mixed', shape: '◌', label: 'Out of reach' },
  dead: { tone: 'bad', shape: '✕', label: 'Dead' },
  retracted: { tone: 'bad', shape: '✕', label: 'Retracted' },
};

/** How a source fares at its address, as far as the desk has looked. */
export function HealthPill({ health }: { health: SourceHealth }) {
  const { tone, shape, label } = healthLooks[health];
  return (
    <Pill tone={tone} shape={shape}>
      {label}
    </Pill>
  );
}
