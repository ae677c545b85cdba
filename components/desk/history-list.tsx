import type { AuditEvent } from '@/lib/domain/record/audit-event.ts';
import { describe } from '@/lib/domain/record/audit-sentence.ts';
import { doerName } from '@/lib/domain/record/doer-name.ts';
import { When } from './when.tsx';

export type ToldEntry =
  | { kind: 'act'; at: Date; member: string | null; event: AuditEvent }
  | { kind: 'writing'; at: Date; member: string; edits: number };

/** What happened to a brief, newest first, each line with who and when. */
export function HistoryList({
  entries,
  timeZone,
  slug,
}: {
  entries: readonly ToldEntry[];
  timeZone: string;
  slug: string;
}) {
  return (
    <ol className="grid gap-3">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.at.toISOString()} ${entry.member} ${wordsOf(entry, timeZone)}`}
          className="grid gap-0.5 border-l-2 pl-4"
        >
          <p>
            <b>{entry.kind === 'act' ? doerName(entry.event, entry.member) : entry.member}</b> ·{' '}
            {wordsOf(entry, timeZone)}
          </p>
          <p className="text-sm text-soft">
            <When at={entry.at} timeZone={timeZone} />
            {entry.kind === 'act' && entry.event.kind === 'version-published' ? (
              <>
                {' · '}
                <a className="underline" href={`/briefs/${slug}/versions/${entry.event.number}`}>
                  See version {entry.event.number}
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}

function wordsOf(entry: ToldEntry, timeZone: string): string {
  if (entry.kind === 'act') return describe(entry.event, timeZone);
  return `Wrote in the brief, ${entry.edits} ${entry.edits === 1 ? 'edit' : 'edits'} that day.`;
}
