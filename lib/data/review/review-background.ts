import { type WrittenClaim, writtenClaims } from '../../document/review-sheet/credited-words.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Assignment, Candidate } from '../../domain/review/assignment.ts';
import type { Source } from '../../domain/source/source.ts';
import { toldPoint } from '../brief/told-points.ts';
import { database } from '../database.ts';
import type { DeskBrief } from '../desk/desk.ts';
import { namesOf } from '../member/member-names.ts';
import { sourcesById } from '../source/sources.ts';
import { candidatesAnd, openAssignmentsOn } from './assignments.ts';

/** What a review is done with besides the brief as it is. */
export type ReviewBackground = {
  /** What was given to reviewers and has not ended. */
  assignments: Assignment[];
  /** Everybody who may be asked, and whoever was asked and may not review any more. */
  candidates: Candidate[];
  /** Who wrote the words of claims that changed since an approval, by claim id. */
  written: Map<string, WrittenClaim>;
  /** The brief's sources, and those that earlier contents of its claims cite. */
  sources: Source[];
  /** Names of all who are in it, by member id. */
  names: Map<string, string>;
};

/** Reads what the review of a brief shows besides the brief itself. */
export async function reviewBackground(actor: Actor, brief: DeskBrief): Promise<ReviewBackground> {
  const reader = database();
  const assignments = await openAssignmentsOn(reader, brief.id);
  const written = changedSinceApproval(brief)
    ? await writtenNow(actor, brief.id)
    : new Map<string, WrittenClaim>();
  const writers = [...written.values()].flatMap((claim) => claim.writers);
  return {
    assignments,
    candidates: await candidatesAnd(
      reader,
      assignments.map(({ reviewerId }) => reviewerId),
    ),
    written,
    sources: [...brief.dossier.sources, ...(await earlierSources(brief))],
    names: new Map([
      ...brief.names,
      ...(await namesOf([...new Set(writers)].flatMap((id) => id ?? []))),
    ]),
  };
}

/** Who wrote what is read from the log, which takes a moment: only where it is shown. */
function changedSinceApproval({ assessment, dossier }: DeskBrief): boolean {
  return assessment.claims.some(
    ({ id, digest, state }) =>
      state !== 'approved' &&
      dossier.decisions.some(
        (decision) =>
          decision.claimId === id && decision.kind === 'approve' && decision.digest !== digest,
      ),
  );
}

async function writtenNow(actor: Actor, briefId: string): Promise<Map<string, WrittenClaim>> {
  const told = await toldPoint(actor, briefId, 'now');
  return told ? writtenClaims(told) : new Map();
}

/** Sources of contents that were judged, as far as the brief does not cite them any more. */
async function earlierSources({ dossier }: DeskBrief): Promise<Source[]> {
  const known = new Set(dossier.sources.flatMap(({ id, aliases }) => [id, ...aliases]));
  const judged = dossier.decisions.flatMap(({ content }) =>
    content.citations.map(({ source }) => source),
  );
  const missing = [...new Set(judged)].filter((id) => !known.has(id));
  return missing.length === 0 ? [] : sourcesById(database(), missing);
}
