import { Changed } from '../../ui/changed-words.tsx';

/** One thing in the place of another. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  return (
    <>
      <Changed change="removed">{before}</Changed> <span aria-hidden="true">→</span>{' '}
      <Changed change="added">{after}</Changed>
    </>
  );
}
