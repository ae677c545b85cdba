import { record } from '../../data/record/audit.ts';
import { lapsesTold } from '../../data/review/lapses.ts';
import { untoldLapses } from '../../domain/review/lapse.ts';
import { byTheDesk } from '../by-the-desk.ts';
import { type Case, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/**
 * Puts on record, and so tells those whose word it was, what lapsed in a brief in review and is
 * lapsed still: approvals of claims whose words changed, and the signature over it. May be done at any
 * time and by several at once: each is told once.
 *
 * @returns whether anything was told
 */
export function tellLapses(briefId: string, now: Date): Promise<boolean> {
  return byTheDesk(async (tx) => {
    const brief = await openCase(tx, briefId, now);
    if (brief?.assessment.state.working !== 'in-review') return false;
    const { claims } = brief.assessment;
    const lapses = untoldLapses(
      {
        claims: claims.map(({ content, ...claim }) => ({ ...claim, text: content.text })),
        decisions: brief.dossier.decisions,
        lapsedSignOff: lapsedSignOff(brief),
      },
      await lapsesTold(tx, briefId),
    );
    if (lapses === null) return false;
    const doer = { actorId: null, briefId, at: brief.now };
    await record(tx, doer, { kind: 'approvals-lapsed', ...lapses });
    await settle(tx, briefId);
    return true;
  });
}

/**
 * The signature that stood until something changed. Of a held schedule its signer hears by that, and
 * of a retraction by the retraction.
 */
function lapsedSignOff({ dossier }: Case): string | null {
  const { openSubmission, schedule, signOffs, retractedAt } = dossier;
  if (openSubmission === null || schedule !== null) return null;
  const since = retractedAt ?? openSubmission.at;
  const newest = signOffs.findLast(({ at }) => at >= openSubmission.at && at >= since);
  return newest?.id ?? null;
}
