import type { BriefState, WorkingState } from '@/lib/domain/brief/brief-state.ts';
import type { ClaimState } from '@/lib/domain/review/decision.ts';
import { Pill, type Tone } from '../ui/pill.tsx';

export const workingStateLooks: Record<WorkingState, { tone: Tone; shape: string; label: string }> =
  {
    drafting: { tone: 'neutral', shape: '○', label: 'Drafting' },
    'in-review': { tone: 'review', shape: '◐', label: 'In review' },
    ready: { tone: 'good', shape: '✓', label: 'Ready' },
    scheduled: { tone: 'good', shape: '◷', label: 'Scheduled' },
  };

export const claimStateLooks: Record<ClaimState, { tone: Tone; shape: string; label: string }> = {
  unreviewed: { tone: 'neutral', shape: '○', label: 'Unreviewed' },
  'changes-requested': { tone: 'bad', shape: '✕', label: 'Changes requested' },
  lapsed: { tone: 'mixed', shape: '◐', label: 'Lapsed' },
  approved: { tone: 'good', shape: '✓', label: 'Approved' },
};

/** Where a brief stands in the desk's work. */
export function WorkingStatePill({ state }: { state: BriefState['working'] }) {
  const { tone, shape, label } = workingStateLooks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {label}
    </Pill>
  );
}

/** A publication is planned of words that are not, at present, those that are ready. */
export function HeldPill() {
  return (
    <Pill tone="mixed" shape="◷">
      Schedule held
    </Pill>
  );
}

/** What readers see of a brief. */
export function PublicStatePill({
  state,
  version,
}: {
  state: BriefState['public'];
  version: number;
}) {
  if (state === 'retracted') {
    return (
      <Pill tone="bad" shape="✕">
        Retracted, version {version}
      </Pill>
    );
  }
  return (
    <Pill tone="good" shape="●">
      Live, version {version}
    </Pill>
  );
}

/** How a claim stands with its reviewers. */
export function ClaimStatePill({ state }: { state: ClaimState }) {
  const { tone, shape, label } = claimStateLooks[state];
  return (
    <Pill tone={tone} shape={shape}>
      {label}
    </Pill>
  );
}
