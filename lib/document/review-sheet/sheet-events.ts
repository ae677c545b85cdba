import { concerning, type SourceEvent } from '../../domain/health/source-event.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { type Source, sourceTitle } from '../../domain/source/source.ts';
import type { AssessedClaim } from '../assessment/assessment.ts';

/** Something that happened to a source of a claim, as its reviewer is told of it. */
export type SheetEvent = Omit<SourceEvent, 'names'> & {
  /** The source's. */
  title: string;
  /** The digest of the capture that the claim was checked against; null where there was none. */
  before: string | null;
  /** Whether a decision about the words as they are has answered it. */
  answered: boolean;
};

/** What happened to the sources of a claim, oldest first. */
export function sheetEvents(
  {
    content,
    events,
    unanswered,
  }: Pick<AssessedClaim<Decision>, 'content' | 'events' | 'unanswered'>,
  sources: readonly Source[],
): SheetEvent[] {
  return events.map((event) => {
    const { names, ...said } = event;
    const source = sources.find(({ id }) => names.includes(id));
    const cited = content.citations.find(
      (citation) => citation.capture !== null && concerning([citation], [event]).length > 0,
    );
    return {
      ...said,
      title: source ? sourceTitle(source) : 'A source that is not in the library',
      before: cited?.capture ?? null,
      answered: !unanswered.some(({ id }) => id === event.id),
    };
  });
}
