import type { SourceEventKind } from '../../health/source-event.ts';
import type { ValueChange } from '../../words/value-change.ts';

/** What is done to sources, and what happened to them. */
export type LibraryEvent =
  | { kind: 'source-added'; sourceId: string; title: string }
  | {
      kind: 'source-corrected';
      sourceId: string;
      title: string;
      /** Absent in records of long ago. */
      changes?: ValueChange[];
    }
  | {
      kind: 'source-described';
      sourceId: string;
      title: string;
      from: 'page' | 'file';
      fields: string[];
      /** Absent in records of long ago. */
      changes?: ValueChange[];
    }
  | {
      kind: 'sources-imported';
      importId: string;
      from: string;
      added: number;
      known: number;
      broken: number;
    }
  | {
      kind: 'sources-merged';
      /** The entry that stays. */
      sourceId: string;
      title: string;
      mergedId: string;
      mergedTitle: string;
      reason: string;
    }
  | {
      kind: 'credibility-noted';
      sourceId: string;
      title: string;
      notes: string;
      /** What was noted until then; absent in records of long ago. */
      before?: string;
    }
  | { kind: 'capture-requested'; sourceId: string; title: string; from: string }
  | { kind: 'capture-added'; sourceId: string; title: string; digest: string }
  | { kind: 'look-requested'; sourceId: string; title: string }
  | {
      kind: 'source-event-noted';
      eventId: string;
      sourceId: string;
      title: string;
      event: SourceEventKind;
      quotation: string | null;
      reason: string;
    };
