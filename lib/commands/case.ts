import { barredFromSigning, type Dossier, gatherDossier } from '../data/brief/dossier.ts';
import { holdSettings } from '../data/publication/settings-changes.ts';
import { momentOn } from '../data/record/audit.ts';
import type { NamedDecision } from '../data/review/decisions.ts';
import type { NamedSignOff } from '../data/review/sign-offs.ts';
import type { Tx } from '../data/transaction.ts';
import { type Assessment, assess } from '../document/assessment/assessment.ts';
import type { Ledger } from '../document/authorship/authorship.ts';
import type { BriefActFacts } from '../domain/brief/brief-state.ts';
import { claimsChanged } from '../domain/publication/manifest.ts';
import { whoLetPass } from '../domain/review/override.ts';
import { projectDocument } from './brief/project-document.ts';

/** A brief as a command judges it: locked, projected to the end of its log, and assessed. */
export type Case = {
  dossier: Dossier;
  assessment: Assessment<NamedDecision, NamedSignOff>;
  ledger: Ledger;
  /** The instant of whatever is done about it now: later than all that was done before. */
  now: Date;
};

/**
 * Opens a brief for judgement. From here to the commit nothing is appended to its document and
 * nobody else decides, and the settings stay what they are. Null when there is no such brief.
 */
export async function openCase(tx: Tx, briefId: string, now: Date): Promise<Case | null> {
  const projected = await projectDocument(tx, briefId);
  if (!projected) return null;
  await holdSettings(tx);
  const dossier = await gatherDossier(tx, briefId, projected, now);
  const moment = await momentOn(tx, briefId, now);
  return { dossier, assessment: assess(dossier), ledger: projected.ledger, now: moment };
}

/** What the transitions of a brief are decided by. */
export function briefActFacts({ dossier, assessment, ledger }: Case): BriefActFacts {
  return {
    openSubmission: dossier.openSubmission,
    signOffs: assessment.signOff ? [assessment.signOff] : [],
    presentManifest: assessment.manifest,
    askedAnewAt: assessment.askedAnewAt,
    schedule: dossier.schedule,
    versions: dossier.versions,
    publishedAt: dossier.publishedAt,
    retractedAt: dossier.retractedAt,
    checklist: assessment.checklist,
    proseContributors: barredFromSigning(ledger, dossier),
    letPassBy: whoLetPass(dossier.overrides, assessment.passables),
    claimsChanged: claimsChanged(dossier.live?.edition.content.claims ?? [], assessment.claims),
  };
}

export const NO_SUCH_BRIEF = 'There is no such brief.';
