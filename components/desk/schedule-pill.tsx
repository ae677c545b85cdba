import type { ScheduleNews } from '../review/publication/schedule-news.tsx';
import { Pill } from '../ui/pill.tsx';

/** When a brief is to be published, and whether that is held; nothing where nothing is scheduled. */
export function SchedulePill({ news }: { news: ScheduleNews }) {
  if (news.kind === 'scheduled') return <span className="text-xs text-soft">{news.when}</span>;
  if (news.kind !== 'held') return null;
  return (
    <Pill tone="mixed" shape="◐">
      Publication held: {news.when}
    </Pill>
  );
}
