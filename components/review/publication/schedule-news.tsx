import { Notice } from '../../ui/notice.tsx';

/** What is scheduled of a brief, in words: nothing, a publication to come, or one that was cancelled. */
export type ScheduleNews =
  | { kind: 'none' }
  | { kind: 'cancelled'; when: string; reason: string }
  | {
      kind: 'scheduled' | 'held';
      /** The instant, with its time zone. */
      when: string;
      /** The number that the version will have. */
      version: number;
      by: string;
      note: string | null;
      /** Why it could not be published as things are; null where it could. */
      whyNot: string | null;
    };

/** Says what is scheduled, what holds it, or why it did not happen; nothing where there is no news. */
export function ScheduleNotice({ news }: { news: ScheduleNews }) {
  if (news.kind === 'none') return null;
  if (news.kind === 'cancelled') {
    return (
      <Notice tone="bad" live>
        <strong>✕ Not published.</strong> The publication of {news.when} was cancelled:{' '}
        {news.reason}
      </Notice>
    );
  }
  const { kind, when, version, by, note, whyNot } = news;
  return (
    <Notice tone={whyNot === null ? 'good' : 'mixed'} live>
      <div className="grid gap-2">
        <p>
          <strong>{kind === 'held' ? '◐ Held.' : '◷ Scheduled.'}</strong> Version {version} is to be
          published on {when}, exactly as it was signed off. {by} scheduled it.
        </p>
        {note === null ? null : <p>Its note for readers: {note}</p>}
        {whyNot === null ? null : (
          <p>
            As things are it would be cancelled then. {whyNot} It is published if all is as it was
            signed off again by then.
          </p>
        )}
      </div>
    </Notice>
  );
}
