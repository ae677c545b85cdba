'use server';

import { z } from 'zod';
import { followCapture } from '../commands/capture/follow-capture.ts';
import { tryCaptureAgain } from '../commands/capture/try-capture-again.ts';
import type { CaptureProgress } from '../domain/capture/capture-progress.ts';
import type { Outcome } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

const requestSchema = z.object({ requestId: z.uuid() });

/** How far a request for a capture is. */
export async function captureProgressAction(input: unknown): Promise<Outcome<CaptureProgress>> {
  return asMember(requestSchema, input, (doing, { requestId }) => followCapture(doing, requestId));
}

/** Asks once more for a capture that failed. */
export async function tryCaptureAgainAction(
  input: unknown,
): Promise<Outcome<{ requestId: string }>> {
  return asMember(requestSchema, input, (doing, { requestId }) =>
    tryCaptureAgain(doing, requestId),
  );
}
