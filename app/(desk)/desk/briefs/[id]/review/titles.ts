import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';

/** What sources are called, by every id that a citation may name them by. */
export function titlesOf(sources: readonly Source[]): Record<string, string> {
  return Object.fromEntries(
    sources.flatMap((source) =>
      [source.id, ...source.aliases].map((id) => [id, sourceTitle(source)]),
    ),
  );
}
