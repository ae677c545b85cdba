import { z } from 'zod';
import type { ReadersQuestion } from '../domain/question/question.ts';

/** What the form for questions shows to a reader whose question was not taken. */
export type RefusedQuestion = { typed: ReadersQuestion; problem: string };

/**
 * The header in which the server gives it to the page. It is set on requests that the server makes
 * itself; nothing that a reader sends reaches a readers' page.
 */
export const REFUSED_HEADER = 'x-factdesk-refused';

const refusedSchema: z.ZodType<RefusedQuestion> = z.object({
  typed: z.object({
    text: z.string(),
    details: z.string(),
    address: z.string(),
    isWished: z.boolean(),
  }),
  problem: z.string(),
});

/** As a header carries it. */
export function packRefused(refused: RefusedQuestion): string {
  return Buffer.from(JSON.stringify(refused)).toString('base64url');
}

/** As the page reads it; null where nothing was refused. */
export function unpackRefused(header: string | null): RefusedQuestion | null {
  if (header === null) return null;
  return refusedSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
}
