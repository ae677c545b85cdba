import Link from 'next/link';
import { counted } from '@/lib/domain/words/wording.ts';
import { Pill } from '../../ui/pill.tsx';

/** Marks a brief whose draft or live version a source event concerns and nobody has answered. */
export function ConcernedPills({
  briefId,
  concerned,
}: {
  briefId: string;
  /** How many claims of each. */
  concerned: { draft: number; live: number };
}) {
  const { draft, live } = concerned;
  return (
    <>
      {draft > 0 ? (
        <Link href={`/desk/briefs/${briefId}/review`}>
          <Pill tone="bad" shape="⚠">
            Source event, {counted(draft, 'claim')}
          </Pill>
        </Link>
      ) : null}
      {live > 0 ? (
        <Link href="/desk/sources/events">
          <Pill tone="bad" shape="⚠">
            Source event, live version, {counted(live, 'claim')}
          </Pill>
        </Link>
      ) : null}
    </>
  );
}
