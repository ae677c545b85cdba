import type { ScheduleNews } from '@/components/review/publication/schedule-news.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { cancelledSchedule } from '@/lib/data/publication/schedules.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { openItems } from '@/lib/domain/checklist/checklist.ts';
import { whyHeld } from '@/lib/domain/publication/schedule.ts';
import { instantInWords } from '@/lib/domain/time/local-time.ts';

/** What is scheduled of a brief, or was cancelled last, in the words that its pages show. */
export async function scheduleNewsOf(
  actor: Actor,
  { id, dossier, assessment }: DeskBrief,
): Promise<ScheduleNews> {
  const { timeZone } = dossier.settings;
  const { schedule } = dossier;
  if (schedule === null) {
    const cancelled = await cancelledSchedule(actor, id);
    if (cancelled === null) return { kind: 'none' };
    const { publishAt, reason } = cancelled;
    return { kind: 'cancelled', when: instantInWords(publishAt, timeZone), reason };
  }
  const { state, checklist } = assessment;
  const isHeld = state.working !== 'scheduled';
  const open = openItems(checklist).map(({ label }) => label);
  return {
    kind: isHeld ? 'held' : 'scheduled',
    when: instantInWords(schedule.publishAt, timeZone),
    version: dossier.versions + 1,
    by: schedule.scheduledBy,
    note: schedule.note,
    whyNot: isHeld ? whyHeld(state, checklist) : open.length > 0 ? `${open.join('. ')}.` : null,
  };
}
