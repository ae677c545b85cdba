import Link from 'next/link';
import { changesIn } from '@/lib/domain/record/audit-changes.ts';
import type { AuditEvent } from '@/lib/domain/record/audit-event.ts';
import { describe } from '@/lib/domain/record/audit-sentence.ts';
import { doerName } from '@/lib/domain/record/doer-name.ts';
import type { ValueChange } from '@/lib/domain/words/value-change.ts';
import { When } from '../when.tsx';
import { Change } from './value-change.tsx';

/** More than this is folded away until somebody asks for it. */
const LONG = 300;

export type ShownAct = {
  id: string;
  at: Date;
  who: { name: string } | null;
  brief: { id: string; headline: string } | null;
  address: string | null;
  event: AuditEvent;
};

/** One act: who, what, when and from where, with what it changed. */
export function ActLine({
  act: { id, at, who, brief, address, event },
  timeZone,
  briefHref,
}: {
  act: ShownAct;
  timeZone: string;
  /** The record of one brief. */
  briefHref: (briefId: string) => string;
}) {
  const changes = changesIn(event);
  return (
    <li className="grid gap-1 border-b py-3 last:border-b-0">
      <p className="[overflow-wrap:anywhere]">
        <b>{doerName(event, who?.name ?? null)}</b> · {describe(event, timeZone)}
      </p>
      {changes.length > 0 ? <Changes changes={changes} /> : null}
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span className="tabular-nums">No. {id}</span>
        <When at={at} timeZone={timeZone} />
        {address === null ? null : <span>from {address}</span>}
        {brief === null ? null : (
          <Link className="underline" href={briefHref(brief.id)}>
            {brief.headline || 'A brief without a headline'}
          </Link>
        )}
      </p>
    </li>
  );
}

function Changes({ changes }: { changes: readonly ValueChange[] }) {
  const told = (
    <dl className="grid gap-1 border-l-2 pl-3 text-sm">
      {changes.map((change) => (
        <Change key={change.what} change={change} />
      ))}
    </dl>
  );
  const length = changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  if (length <= LONG) return told;
  return (
    <details>
      <summary className="text-sm font-semibold">Before and after</summary>
      {told}
    </details>
  );
}
