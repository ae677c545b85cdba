import { eventWords, type SourceEvent } from '../health/source-event.ts';
import { numberRuns } from '../words/number-runs.ts';
import { counted } from '../words/wording.ts';

/** Something that happened to a source, on a claim that no decision has answered it for. */
export type UnansweredEvent = {
  claim: { id: string; number: number };
  event: Pick<SourceEvent, 'kind' | 'quotation'>;
  /** Reference number of its source. */
  reference: number;
};

/** "What happened to a source asks for a new decision on 2 claims: 1, 3". */
export function unansweredLabel(unanswered: readonly UnansweredEvent[]): string {
  const numbers = [...new Set(unanswered.map(({ claim }) => claim.number))];
  const asked = counted(numbers.length, 'claim');
  return `What happened to a source asks for a new decision on ${asked}: ${numberRuns(numbers)}`;
}

/** "Claim 1, [2]: The source was retracted". */
export function unansweredWords({ claim, event, reference }: UnansweredEvent): string {
  return `Claim ${claim.number}, [${reference}]: ${eventWords(event)}`;
}
