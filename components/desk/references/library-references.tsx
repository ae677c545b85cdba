import Link from 'next/link';
import { buttonClass } from '../../ui/button.tsx';
import { ReferenceDownloads } from './reference-downloads.tsx';

/** The ways of references into the library and out of it. */
export function LibraryReferences({ mayAdd }: { mayAdd: boolean }) {
  return (
    <section aria-labelledby="references" className="grid gap-3 border-t pt-4">
      <h2 id="references" className="text-sm font-semibold">
        References in and out
      </h2>
      <div className="flex flex-wrap gap-2">
        {mayAdd ? (
          <Link href="/desk/sources/import" className={buttonClass('secondary')}>
            Import references
          </Link>
        ) : null}
        <ReferenceDownloads what="the library" href="/api/sources/references" />
      </div>
    </section>
  );
}
