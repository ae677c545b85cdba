import * as Y from 'yjs';
import type { Doing } from '../../lib/commands/act.ts';
import { appendEdits } from '../../lib/commands/brief/append-edits.ts';
import { returnBrief } from '../../lib/commands/brief/return-brief.ts';
import { submitBrief } from '../../lib/commands/brief/submit-brief.ts';
import { markRetracted } from '../../lib/commands/health/mark-retracted.ts';
import { reinstateMember, suspendMember } from '../../lib/commands/member/suspend-member.ts';
import { markClaim } from '../../lib/commands/publication/mark-claim.ts';
import { publishBrief } from '../../lib/commands/publication/publish-brief.ts';
import { publishScheduled } from '../../lib/commands/publication/publish-scheduled.ts';
import { retractBrief } from '../../lib/commands/publication/retract-brief.ts';
import { schedulePublication } from '../../lib/commands/publication/schedule-publication.ts';
import { takeOffSchedule } from '../../lib/commands/publication/take-off-schedule.ts';
import { decideClaim } from '../../lib/commands/review/decide-claim.ts';
import { recheckLiveVersion } from '../../lib/commands/review/recheck-live-version.ts';
import { signOffBrief } from '../../lib/commands/review/sign-off-brief.ts';
import { documentNow } from '../../lib/data/brief/working-document.ts';
import type { DeskBrief } from '../../lib/data/desk/desk.ts';
import { setMeta, sharedClaimEntry } from '../../lib/document/shared-document.ts';
import type { AuditKind } from '../../lib/domain/record/audit-event.ts';
import type { Outcome } from '../../lib/domain/refusal.ts';
import { localTime } from '../../lib/domain/time/local-time.ts';
import type { Cast } from './cast.ts';
import { askForTwo } from './policy.ts';
import type { Step } from './steps.ts';

/** What came of a step. */
export type Result = {
  step: Step;
  actorId: string;
  /** The kind of event that it must have left, or none. */
  left: AuditKind | null;
  /** What whoever did it saw, where that is what they judged: a digest, or a version's number. */
  saw: string | null;
  /** The last event of the record when they looked. */
  lookedAfter: bigint;
  answer: string;
};
type Answer = Omit<Result, 'step' | 'actorId' | 'lookedAfter'>;

/** What everybody sees at the beginning of a round. */
export type Sight = {
  brief: DeskBrief;
  /** What is known to have come up about the live version. */
  known: string[];
  /** The last event of the record. */
  after: bigint;
  sourceId: string;
  /** The newest schedule of the brief, ended or not. */
  scheduleId: string | null;
  /** When the round is. */
  hour: Date;
};

/** Does what a step says, as somebody who saw what there was to see when they looked. */
export async function take(
  step: Step,
  cast: Cast,
  sights: { now: Sight; before: Sight },
): Promise<Result> {
  const { hour, scheduleId } = sights.now;
  const seen = step.looked === 'now' ? sights.now : sights.before;
  const doing = {
    actorId: cast[step.who].id,
    now: new Date(hour.getTime() + step.seconds * 1_000),
  };
  const answer = await attempt(step, doing, cast, { ...seen, hour, scheduleId });
  return { step, actorId: doing.actorId, lookedAfter: seen.after, ...answer };
}

async function attempt(step: Step, doing: Doing, cast: Cast, sight: Sight): Promise<Answer> {
  const { id, dossier, assessment } = sight.brief;
  const manifest = assessment.manifest ?? '';
  const isFirst = dossier.live === null;
  const edition = isFirst
    ? ({ class: 'first', note: '' } as const)
    : ({ class: 'update', note: 'It is said better.' } as const);
  switch (step.does) {
    case 'judge a claim':
      return write(doing, id, (doc) => {
        const entry = sharedClaimEntry(doc, step.claim);
        if (entry && entry.map.get('verdict') !== step.verdict)
          entry.map.set('verdict', step.verdict);
      });
    case 'reword a claim':
      return write(doing, id, (doc) => {
        const rationale = sharedClaimEntry(doc, step.claim)?.rationale;
        const words = step.strongly ? 'Two records say so.' : '';
        if (!rationale || rationale.toString() === words) return;
        rationale.delete(0, rationale.length);
        rationale.insert(0, words);
      });
    case 'move the checked-on day':
      return write(doing, id, (doc) => setMeta(doc, 'checkedOn', step.day));
    case 'approve':
    case 'ask for changes': {
      const claim = assessment.claims.find((candidate) => candidate.id === step.claim);
      const approves = step.does === 'approve';
      const decision = {
        claimId: step.claim,
        digest: claim?.digest ?? '',
        reason: approves ? '' : 'The year is wrong.',
        waivers: [],
        lastEvent: claim?.events.at(-1)?.id ?? null,
        notBefore: claim?.terms.notBefore?.toISOString() ?? null,
      };
      return approves
        ? told(
            decideClaim(doing, id, { ...decision, kind: 'approve' }),
            'claim-approved',
            decision.digest,
          )
        : told(
            decideClaim(doing, id, { ...decision, kind: 'request-changes' }),
            'changes-requested',
            decision.digest,
          );
    }
    case 'sign off':
      return told(signOffBrief(doing, id, manifest), 'brief-signed-off', manifest);
    case 'submit':
      return told(submitBrief(doing, id), 'brief-submitted');
    case 'return':
      return told(returnBrief(doing, id, 'One more source.'), 'brief-returned');
    case 'withdraw':
      return told(returnBrief(doing, id, ''), 'brief-returned');
    case 'publish':
      return told(publishBrief(doing, id, edition), 'version-published');
    case 'schedule': {
      const instant = new Date(sight.hour.getTime() + step.rounds * ROUND);
      const when = localTime(instant, dossier.settings.timeZone);
      const asked = { manifest, when, offset: null, ...edition };
      return told(schedulePublication(doing, id, asked), 'brief-scheduled', manifest);
    }
    case 'take off':
      return told(takeOffSchedule(doing, id), 'schedule-taken-off');
    case 'tick':
      return tick(sight.scheduleId, doing.now);
    case 'retract the source':
      return told(markRetracted(doing, sight.sourceId, 'It was taken back.'), 'source-event-noted');
    case 'retract the brief':
      return told(retractBrief(doing, id, 'It was wrong.'), 'brief-retracted');
    case 'mark a claim': {
      const { claim: claimId, kind } = step;
      const version = dossier.live?.number ?? 0;
      const asked = { version, claimId, kind, reason: 'A reader wrote to us.' };
      const leaves = kind === 'withdrawn' ? 'claim-withdrawn' : 'claim-under-re-check';
      return told(markClaim(doing, id, asked), leaves, String(version));
    }
    case 'check again': {
      const version = dossier.live?.number ?? 0;
      const asked = { version, known: sight.known, note: 'We read it all again.' };
      return told(recheckLiveVersion(doing, id, asked), 'version-published', String(version));
    }
    case 'suspend':
    case 'reinstate': {
      const change = step.does === 'suspend' ? suspendMember : reinstateMember;
      return unrecorded((await change(doing, cast[step.whom].id)).ok);
    }
    case 'ask for two reviewers':
      return unrecorded(await askForTwo(doing, step.two));
  }
}

/** What is already as it is asked for is left so, and nothing is told of it. */
function unrecorded(ok: boolean): Answer {
  return { left: null, saw: null, answer: ok ? 'done' : 'refused' };
}

/** As far apart as the rounds are. */
export const ROUND = 10 * 60 * 1_000;

async function told<T>(
  outcome: Promise<Outcome<T>>,
  kind: AuditKind,
  saw: string | null = null,
): Promise<Answer> {
  const answer = await outcome;
  return answer.ok
    ? { left: kind, saw, answer: 'accepted' }
    : { left: null, saw, answer: `${answer.refusal.code}: ${answer.refusal.message}` };
}

const clockKinds = {
  nothing: null,
  held: null,
  published: 'version-published',
  cancelled: 'schedule-cancelled',
} as const;

async function tick(scheduleId: string | null, now: Date): Promise<Answer> {
  if (scheduleId === null) return { left: null, saw: null, answer: 'nothing is scheduled' };
  const outcome = await publishScheduled(scheduleId, now);
  return { left: clockKinds[outcome], saw: null, answer: outcome };
}

/** Keystrokes are no acts: they leave an update in the log. */
async function write(
  { actorId, now }: Doing,
  briefId: string,
  change: (doc: Y.Doc) => void,
): Promise<Answer> {
  const doc = await documentNow(briefId);
  if (!doc) throw new Error(`There is no brief ${briefId}.`);
  const known = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc, known));
  await appendEdits(briefId, [{ authorId: actorId, update, at: now }]);
  return { left: null, saw: null, answer: 'written' };
}
