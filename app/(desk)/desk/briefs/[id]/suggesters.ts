import type { DeskBrief } from '@/lib/data/desk.ts';

/** Names of those who suggest something in a brief, by member id. */
export function suggestersOf({ dossier, names }: DeskBrief): Record<string, string> {
  return Object.fromEntries(
    dossier.reading.suggestions.flatMap(({ by }) => {
      const name = by === null ? undefined : names.get(by);
      return by === null || name === undefined ? [] : [[by, name]];
    }),
  );
}
