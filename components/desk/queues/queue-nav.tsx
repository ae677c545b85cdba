import { type DeskQueue, deskHref, deskQueues, everything } from '@/lib/domain/desk/desk-query.ts';
import { Tabs } from '../tabs.tsx';
import { queueWords } from './queue-words.ts';

/** The queues of the desk, each with how many briefs stand in it. */
export function QueueNav({
  counts,
  current,
}: {
  counts: Readonly<Record<DeskQueue, number>>;
  current: DeskQueue;
}) {
  return (
    <Tabs
      label="Queues"
      tabs={deskQueues.map((queue) => ({
        key: queue,
        href: deskHref({ ...everything, queue }),
        words: queueWords[queue].label,
        count: counts[queue],
        asks: queue === 'review' || queue === 'fix' || queue === 're-check',
        isCurrent: queue === current,
      }))}
    />
  );
}
