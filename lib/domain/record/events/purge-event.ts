import type { EmptiedEvent, PurgeKind } from '../../purge/purge.ts';

/** Of events of these kinds nothing is ever taken away. */
export type PurgeEvent =
  | ({ kind: 'purge-asked'; reason: string } & Purged)
  | ({ kind: 'purge-declined'; reason: string } & Purged)
  | ({ kind: 'purge-withdrawn' } & Purged)
  | ({
      kind: 'text-purged';
      /** The admin who asked for it, by id and by name; who did it is the event's doer. */
      askedById: string;
      askedBy: string;
      /** The events of the record whose words went with it. */
      emptied: EmptiedEvent[];
    } & Purged);

type Purged = {
  purgeId: string;
  of: PurgeKind;
  /** Of a captured text; null for a brief. */
  digest: string | null;
};
