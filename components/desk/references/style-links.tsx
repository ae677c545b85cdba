import Link from 'next/link';
import {
  type ReferenceStyle,
  referenceStyles,
  referenceStyleWords,
} from '@/lib/domain/reference/reference-styles.ts';

/** The styles to choose from, as links to the same page. */
export function StyleLinks({ chosen }: { chosen: ReferenceStyle }) {
  return (
    <nav aria-label="Style">
      <ul className="flex flex-wrap gap-1 text-sm">
        {referenceStyles.map((style) => (
          <li key={style}>
            <Link
              href={`?style=${style}`}
              scroll={false}
              aria-current={style === chosen ? 'true' : undefined}
              className="block rounded-lg px-2.5 py-1 hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-semibold"
            >
              {referenceStyleWords[style].name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
