import { record } from '../data/audit.ts';
import { slugOfBrief } from '../data/briefs.ts';
import { saveLedger } from '../data/document-log.ts';
import { addVersion } from '../data/live-version.ts';
import { notify } from '../data/notices.ts';
import { keepUses } from '../data/source-uses.ts';
import { endSubmission } from '../data/submissions.ts';
import { afterPublication } from '../document/authorship.ts';
import { usesInEdition } from '../document/source-uses.ts';
import { next } from '../domain/brief.ts';
import type { EditionSignatures, VersionClass } from '../domain/edition.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { act, type Doing } from './act.ts';
import { briefActFacts, type Case, NO_SUCH_BRIEF, openCase } from './case.ts';
import { questionsAfterPublication } from './questions-after-publication.ts';

export type PublishInput = { class: VersionClass; note: string };

/**
 * Publishes what was signed off as the next version. The document is locked, every guard is asked
 * again about those very words, and all that readers will need is frozen in the same transaction.
 */
export function publishBrief(
  doing: Doing,
  briefId: string,
  input: PublishInput,
): Promise<Outcome<{ number: number; slug: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const { state, content, manifest, signOff } = brief.assessment;
    const asked = { kind: 'publish', ...input } as const;
    const moved = next(state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return moved;
    const submission = brief.dossier.openSubmission;
    if (!content || !manifest || !signOff || !submission) {
      return refuse('blocked', 'A reviewer has to sign off exactly these words first.');
    }

    const number = brief.dossier.versions + 1;
    const note = input.note.trim() || null;
    const versionId = await addVersion(tx, {
      briefId,
      number,
      class: input.class,
      note,
      manifestDigest: manifest,
      edition: { content, signatures: signaturesOf(brief, signOff) },
      signOffId: signOff.id,
      publishedById: actor.id,
      publishedAt: doing.now,
    });
    await keepUses(tx, briefId, 'live', usesInEdition(content));
    await endSubmission(tx, submission.id, 'Published', doing.now);
    await saveLedger(tx, briefId, afterPublication(brief.ledger));
    const slug = await slugOfBrief(tx, briefId);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await questionsAfterPublication(tx, doer, content);
    const event = { versionId, number, class: input.class, note, manifest };
    await record(tx, doer, { kind: 'version-published', ...event });
    await notify(tx, { kind: 'published', briefId, slug });
    return accept({ number, slug });
  });
}

function signaturesOf(
  { assessment }: Case,
  signOff: { reviewer: string; at: Date },
): EditionSignatures {
  return {
    approvals: assessment.claims.flatMap(({ id, approvals }) =>
      approvals.map(({ reviewer, at }) => ({ claimId: id, reviewer, at: at.toISOString() })),
    ),
    signOff: { reviewer: signOff.reviewer, at: signOff.at.toISOString() },
  };
}
