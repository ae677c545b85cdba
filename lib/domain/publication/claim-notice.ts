import type { PublicState } from '../brief/brief-state.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';

export const claimNoticeKinds = ['withdrawn', 'under-re-check'] as const;
export type ClaimNoticeKind = (typeof claimNoticeKinds)[number];

/**
 * What is said at once beside a claim of the live version, until the next version ends it. Ended or
 * not, it asks for a new look at these very words.
 */
export type ClaimNotice = {
  id: string;
  claimId: string;
  /** The digest of the claim in the live version. */
  digest: string;
  kind: ClaimNoticeKind;
  /** Public. */
  reason: string;
  by: string;
  byId: string;
  at: Date;
  ended: boolean;
};

/** What a member asks for; `version` is the live version that they saw. */
export type NoticeAsked = {
  version: number;
  claimId: string;
  kind: ClaimNoticeKind;
  reason: string;
};

/**
 * Whether a notice may stand beside a claim from now on: the claim is in the version that readers
 * see, and that is the one that was seen. What is under re-check may still be withdrawn; what is
 * withdrawn stays so until the next version.
 */
export function mayBeNoticed(
  { version, claimId, kind, reason }: NoticeAsked,
  live: {
    public: PublicState;
    version: number;
    claims: readonly { id: string }[];
    notices: readonly Pick<ClaimNotice, 'claimId' | 'kind' | 'ended'>[];
  },
): Outcome<void> {
  if (reason.trim() === '') {
    return refuse('invalid', 'Tell readers why: the reason stands beside the claim.');
  }
  if (live.public !== 'live') {
    return refuse('conflict', 'Readers see no version of this brief, so nothing can be marked.');
  }
  if (version !== live.version || !live.claims.some(({ id }) => id === claimId)) {
    return refuse(
      'stale',
      'Another version is live since you looked. Read what it says, then mark the claim there.',
    );
  }
  const standing = live.notices.find((notice) => notice.claimId === claimId && !notice.ended);
  if (standing?.kind === kind)
    return refuse('conflict', `The claim is ${noticeWords[kind]} already.`);
  if (standing?.kind === 'withdrawn') {
    return refuse('conflict', 'The claim is withdrawn, until the next version ends that.');
  }
  return accept(undefined);
}

/**
 * Whether a notice may be lifted because it was given by mistake: it stands, and readers see it. The
 * reason goes on record; readers see the claim as it was.
 */
export function mayBeLifted(
  { noticeId, reason }: { noticeId: string; reason: string },
  live: { public: PublicState; notices: readonly Pick<ClaimNotice, 'id' | 'ended'>[] },
): Outcome<void> {
  if (reason.trim() === '') {
    return refuse('invalid', 'Say why it should not stand there: the reason goes on record.');
  }
  if (live.public === 'live' && live.notices.some(({ id, ended }) => id === noticeId && !ended)) {
    return accept(undefined);
  }
  return refuse('conflict', 'Nothing is said beside that claim any more.');
}

/** What a notice says of a claim. */
export const noticeWords: Record<ClaimNoticeKind, string> = {
  withdrawn: 'withdrawn',
  'under-re-check': 'under re-check',
};
