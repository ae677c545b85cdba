import type { Announcement } from '../decision/use-announcements.ts';

/** The page's one polite live region: what happened last, shown where it came from somebody else. */
export function LiveLine({ announcement: { count, words, seen } }: { announcement: Announcement }) {
  return (
    <p
      role="status"
      className={
        seen && words
          ? 'rounded-lg border-l-4 border-review bg-review-tint px-3 py-1.5 text-sm'
          : 'sr-only'
      }
    >
      <span key={count}>{words}</span>
    </p>
  );
}
