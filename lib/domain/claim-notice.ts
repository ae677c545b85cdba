export const claimNoticeKinds = ['withdrawn', 'under-re-check'] as const;
export type ClaimNoticeKind = (typeof claimNoticeKinds)[number];

/** What is said at once beside a claim of the live version, until the next version ends it. */
export type ClaimNotice = {
  id: string;
  claimId: string;
  /** The digest of the claim in the live version. */
  digest: string;
  kind: ClaimNoticeKind;
  /** Public. */
  reason: string;
  by: string;
  at: Date;
};
