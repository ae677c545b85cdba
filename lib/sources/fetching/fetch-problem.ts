import type { FetchFailure } from './fetched.ts';

/** Why nothing could be fetched; its message is the sentence for a person. */
export class FetchProblem extends Error {
  readonly reason: FetchFailure['reason'];
  readonly status: number | null;
  readonly mayPass: boolean;
  readonly retryAfter: number | null;

  constructor(
    reason: FetchFailure['reason'],
    sentence: string,
    more: { status?: number; mayPass?: boolean; retryAfter?: number | null } = {},
  ) {
    super(sentence);
    this.reason = reason;
    this.status = more.status ?? null;
    this.mayPass = more.mayPass ?? false;
    this.retryAfter = more.retryAfter ?? null;
  }
}
