import type { VersionClass } from '@/lib/domain/publication/edition.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { Day } from './day.tsx';

/** One version in a brief's history, as readers are told of it. */
export type VersionLine = {
  number: number;
  class: VersionClass;
  /** What changed, in the publisher's words; null for the first and for minor versions. */
  note: string | null;
  on: CalendarDate;
  /** Who checked it again, where that is how it came about. */
  recheckedBy: string | null;
  href: string;
  /** Whether it is the one on this page. */
  shown: boolean;
  /** When it was taken back; null where it was not. */
  retractedOn: CalendarDate | null;
};

const classes: Record<VersionClass, string> = {
  first: 'first published',
  minor: 'small changes of wording',
  update: 'update',
  correction: 'correction',
  're-check': 'checked again, unchanged',
};

/** A brief's versions, newest first, each with its day and what changed. */
export function VersionList({ versions }: { versions: readonly VersionLine[] }) {
  return (
    <ol className="version-list">
      {versions.map((version) => (
        <li key={version.number} value={version.number}>
          {version.shown ? (
            <b aria-current="page">Version {version.number}</b>
          ) : (
            <a href={version.href}>Version {version.number}</a>
          )}{' '}
          · <Day on={version.on} /> · {classes[version.class]}
          {version.recheckedBy ? `, by ${version.recheckedBy}` : null}
          {version.note ? `: ${version.note}` : null}
          {version.retractedOn ? (
            <>
              {' '}
              · retracted <Day on={version.retractedOn} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
