import type { CoverageProblem } from '../claim/coverage.ts';
import type { OpenSuggestion } from '../claim/suggestion.ts';
import type { QuotationCheck } from '../quotation/quotation.ts';
import type { ApprovalCount, ClaimState } from '../review/decision.ts';
import type { OverridableRule } from '../review/override.ts';
import type { Hold } from '../review/thread.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { UnansweredEvent } from './unanswered-event.ts';

/** What a checklist is made from. */
export type ChecklistFacts = {
  headline: string;
  /** The proposed checked-on date as the document has it, ISO, or null. */
  checkedOn: string | null;
  /** The day that it is in the publication's time zone. */
  today: CalendarDate;
  /** The day that is attested, which nobody is asked for any more; null while none is. */
  attestedOn: CalendarDate | null;
  coverage: readonly CoverageProblem[];
  claims: readonly {
    id: string;
    number: number;
    state: ClaimState;
    /** How many approvals it has of those that it needs. */
    approving?: ApprovalCount;
  }[];
  /** The claims behind which stands no source and no search, and which no admin lets pass. */
  unsearched: readonly { id: string; number: number }[];
  /** Every cited source, by reference number. */
  sources: readonly { id: string; number: number; title: string; resolved: boolean }[];
  /** Every citation's quotation; `claim` is null where the citation stands in context. */
  quotations: readonly {
    claim: { id: string; number: number } | null;
    /** Index of its section; null before the first heading. */
    section: number | null;
    /** Reference number of its source. */
    reference: number;
    check: QuotationCheck;
    /** Waived in a decision that counts. */
    waived: boolean;
  }[];
  /** What happened to cited sources and no decision has answered yet, claim by claim. */
  sourceEvents: readonly UnansweredEvent[];
  /** The rules of which an admin lets something pass: that is in none of the lists here. */
  letPass: readonly OverridableRule[];
  /** What open comments hold the brief up with; `claim` is null where they are about no claim. */
  holds: readonly (Hold & { claim: { number: number } | null })[];
  suggestions: readonly OpenSuggestion[];
  /** Whether some sign-off signs the present manifest. */
  signedOff: boolean;
};
