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
  isWhole,
}: {
  briefs: readonly BriefListing[];
  timeZone: string;
  /** Whether these are all there are, so that counting them says something. */
  isWhole: boolean;
}) {
  return groups.map(({ key, title }) => {
    const inGroup = briefs.filter(({ working }) => working === key);
    if (inGroup.length === 0) return null;
    return (
      <section key={key} aria-labelledby={`group-${key}`} className="grid gap-1">
        <h2 id={`group-${key}`} className="text-sm font-semibold text-soft">
          {title}
          {isWhole ? ` · ${inGroup.length}` : ''}
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
