import { coverageFacts } from '@/lib/document/assessment/coverage-facts.ts';
import { openSuggestions } from '@/lib/document/reading/open-suggestions.ts';
import type { BriefReading } from '@/lib/document/reading/reading.ts';
import { citedWorks, numbersOf } from '@/lib/domain/brief/cited-works.ts';
import { publicationChecklist } from '@/lib/domain/checklist/checklist.ts';
import type { ChecklistItem, ChecklistRule } from '@/lib/domain/checklist/checklist-item.ts';
import { coverageProblems } from '@/lib/domain/claim/coverage.ts';
import { isOverridden, type Override } from '@/lib/domain/review/override.ts';
import { citedSource, type Source } from '@/lib/domain/source/source.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { approvingOf, stateOf } from '../claims/claim-states.ts';
import type { ClaimJudgement } from '../types.ts';

/** Rules that only the server can check, having every captured text, search, comment and signature. */
const serversRules: readonly ChecklistRule[] = [
  'search-log',
  'quotations-checked',
  'source-events',
  'comments-resolved',
  'signed-off',
];

/**
 * The publication checklist as the words are at this moment: what can be told from them is told
 * from them, the rest is taken from the server's last answer.
 */
export function liveChecklist(
  reading: BriefReading,
  known: {
    sources: readonly Source[];
    judgement: Record<string, ClaimJudgement>;
    today: CalendarDate;
    attestedOn: CalendarDate | null;
    checklist: readonly ChecklistItem[];
    overrides: readonly Override[];
    names: ReadonlyMap<string, string>;
  },
): ChecklistItem[] {
  const isServers = ({ rule }: ChecklistItem) => serversRules.includes(rule);
  const works = citedWorks(reading.references, known.sources);
  const coverage = coverageProblems(coverageFacts(reading, numbersOf(works)));
  const isLetPass = coverage.some(({ key }) => isOverridden(known.overrides, 'coverage', key));
  const live = publicationChecklist({
    headline: reading.headline,
    checkedOn: reading.checkedOn,
    today: known.today,
    attestedOn: known.attestedOn,
    coverage: coverage.filter(({ key }) => !isOverridden(known.overrides, 'coverage', key)),
    claims: reading.claims.map((claim) => ({
      ...claim,
      state: stateOf(claim, known.judgement[claim.id]),
      approving: approvingOf(claim, known.judgement[claim.id]),
    })),
    unsearched: [],
    sources: works.map(({ id, number }) => citedSource(id, number, known.sources)),
    quotations: [],
    sourceEvents: [],
    letPass: isLetPass ? ['coverage'] : [],
    holds: [],
    suggestions: openSuggestions(reading.suggestions, known.names),
    signedOff: false,
  });
  return [...live.filter((item) => !isServers(item)), ...known.checklist.filter(isServers)];
}
