import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { writersOf } from '@/lib/document/authorship/authorship.ts';

/** Names of those who suggest something in a brief, by member id. */
export function suggestersOf({ dossier, names }: DeskBrief): Record<string, string> {
  return Object.fromEntries(
    dossier.reading.suggestions.flatMap(({ by }) => {
      const name = by === null ? undefined : names.get(by);
      return by === null || name === undefined ? [] : [[by, name]];
    }),
  );
}

/** Names of those who wrote in a suggestion beside whoever began it, by the suggestion's id. */
export function otherWritersOf({ dossier, ledger, names }: DeskBrief): Record<string, string[]> {
  return Object.fromEntries(
    dossier.reading.suggestions.map(({ id, by }) => [
      id,
      writersOf(ledger, id)
        .filter((member) => member !== by)
        .flatMap((member) => names.get(member) ?? []),
    ]),
  );
}
