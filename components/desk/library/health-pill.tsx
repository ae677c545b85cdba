import type { Health } from '@/lib/domain/library-query.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';

/** The names of what the desk found at a source's address. */
export const healthWords: Record<Health, string> = {
  unknown: 'Not looked at',
  alive: 'Where it was',
  moved: 'Moved',
  changed: 'Changed',
  unreachable: 'Out of reach',
  dead: 'Gone',
  retracted: 'Retracted',
};

const looks: Partial<Record<Health, { tone: Tone; shape: string }>> = {
  moved: { tone: 'neutral', shape: '→' },
  changed: { tone: 'mixed', shape: '◐' },
  unreachable: { tone: 'mixed', shape: '○' },
  dead: { tone: 'bad', shape: '✕' },
  retracted: { tone: 'bad', shape: '✕' },
};

/** What is worth knowing of a source's address; nothing while it is where it was. */
export function HealthPill({ health }: { health: Health }) {
  const look = looks[health];
  if (!look) return null;
  return (
    <Pill tone={look.tone} shape={look.shape}>
      {healthWords[health]}
    </Pill>
  );
}
