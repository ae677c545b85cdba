import type { AskedAnew } from '@/lib/document/assessment/asked-anew.ts';
import { When } from '../../desk/when.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Why a claim needs a new look although its words are those that were approved. */
export function AskedAnewNotice({
  asked,
  timeZone,
}: {
  asked: readonly AskedAnew[];
  timeZone: string;
}) {
  if (asked.length === 0) return null;
  return (
    <Notice tone="mixed">
      <ul className="grid gap-1">
        {asked.map(({ what, reason, by, at }) => (
          <li key={`${what} ${at.toISOString()}`}>
            <b>{what}.</b> {reason}{' '}
            <span className="text-soft">
              {by}, <When at={at} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
      <p>Approvals from before that do not count.</p>
    </Notice>
  );
}
