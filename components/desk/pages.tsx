import Link from 'next/link';

/** The way to earlier and later pages of a list; nothing where there is only one. */
export function Pages({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 text-sm">
      {page > 1 ? (
        <Link className="underline" href={hrefOf(page - 1)}>
          Previous page
        </Link>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="underline" href={hrefOf(page + 1)}>
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
