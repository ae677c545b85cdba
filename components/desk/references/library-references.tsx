import { ReferenceDownloads } from './reference-downloads.tsx';

/** The way of the whole library out, as references for other programs. */
export function LibraryReferences() {
  return (
    <section aria-labelledby="references" className="grid gap-3 border-t pt-4">
      <h2 id="references" className="text-sm font-semibold">
        The whole library as references
      </h2>
      <ReferenceDownloads what="the library" href="/api/sources/references" />
    </section>
  );
}
