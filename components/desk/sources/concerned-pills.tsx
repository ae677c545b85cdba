import Link from 'next/link';
import { counted } from '@/lib/domain/wording.ts';
import { Pill } from '../../ui/pill.tsx';

/** Marks a brief whose draft or live version a source event concerns and nobody has answered. */
export function ConcernedPills({
  briefId,
  concerned,
}: {
  briefId: string;
  concerned: { draft: readonly number[]; live: readonly number[] };
}) {
  const { draft, live } = concerned;
  return (
    <>
      {draft.length > 0 ? (
        <Link href={`/desk/briefs/${briefId}/review`}>
          <Pill tone="bad" shape="⚠">
            Source event, {counted(draft.length, 'claim')}
          </Pill>
        </Link>
      ) : null}
      {live.length > 0 ? (
        <Link href="/desk/sources/events">
          <Pill tone="bad" shape="⚠">
            Source event, live version, {counted(live.length, 'claim')}
          </Pill>
        </Link>
      ) : null}
    </>
  );
}
