import { stringify } from 'csv-stringify/sync';
import type { ToldAct } from '@/lib/data/record/record.ts';
import { changesIn } from '@/lib/domain/record/audit-changes.ts';
import { describe } from '@/lib/domain/record/audit-sentence.ts';
import { doerName } from '@/lib/domain/record/doer-name.ts';

const columns = [
  'event',
  'at',
  'who',
  'what',
  'kind',
  'before',
  'after',
  'brief',
  'headline',
  'from where',
  'member id',
] as const;

/** The first line of a table of acts. The mark before it tells spreadsheets that it is UTF-8. */
export function csvHead(): string {
  return stringify([[...columns]], { bom: true });
}

/**
 * Acts as lines of a table. What a spreadsheet would take for a formula is given a quote before it:
 * people may have written anything.
 */
export function csvLines(acts: readonly ToldAct[]): string {
  return stringify(acts.map(cellsOf), { escape_formulas: true });
}

function cellsOf({ id, at, who, brief, address, event }: ToldAct): string[] {
  const changes = changesIn(event);
  const told = (side: 'before' | 'after') =>
    changes.map((change) => `${change.what}: ${change[side]}`).join('\n');
  return [
    id,
    at.toISOString(),
    doerName(event, who?.name ?? null),
    describe(event),
    event.kind,
    told('before'),
    told('after'),
    brief?.id ?? '',
    brief?.headline ?? '',
    address ?? '',
    who?.id ?? '',
  ];
}

/** Acts as one JSON object a line, with all that their seals cover, so that anybody can check those. */
export function jsonLines(acts: readonly ToldAct[]): string {
  return acts.map((act) => `${JSON.stringify(objectOf(act))}\n`).join('');
}

function objectOf({ id, at, who, brief, address, event, details, previous, hash }: ToldAct) {
  return {
    recorded: {
      id,
      kind: event.kind,
      actorId: who?.id ?? null,
      briefId: brief?.id ?? null,
      at: at.toISOString(),
      details,
    },
    previous,
    hash,
    who: doerName(event, who?.name ?? null),
    what: describe(event),
    changes: changesIn(event),
    headline: brief?.headline ?? null,
    address,
  };
}
