import { EmptyState } from '../ui/empty-state.tsx';
import { type BriefListing, BriefRow } from './brief-row.tsx';

const groups = [
  { key: 'ready', title: 'Ready to be published' },
  { key: 'scheduled', title: 'Scheduled' },
  { key: 'in-review', title: 'In review' },
  { key: 'drafting', title: 'Being drafted' },
] as const;

/** The desk's briefs by what they are in the middle of; nearest to publication first. */
export function BriefGroups({
  briefs,
  timeZone,
}: {
  briefs: readonly BriefListing[];
  timeZone: string;
}) {
  if (briefs.length === 0) {
    return (
      <EmptyState title="No briefs yet">
        A brief answers one question. Start one with a headline, or{' '}
        <a className="underline" href="/desk/import">
          import a text
        </a>
        .
      </EmptyState>
    );
  }
  return groups.map(({ key, title }) => {
    const inGroup = briefs.filter(({ working }) => working === key);
    if (inGroup.length === 0) return null;
    return (
      <section key={key} aria-labelledby={`group-${key}`} className="grid gap-1">
        <h2 id={`group-${key}`} className="text-sm font-semibold text-soft">
          {title} · {inGroup.length}
        </h2>
        <ul className="rounded-card border bg-card px-4">
          {inGroup.map((brief) => (
            <BriefRow key={brief.id} brief={brief} timeZone={timeZone} />
          ))}
        </ul>
      </section>
    );
  });
}
