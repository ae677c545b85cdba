import { z } from 'zod';
import { sectionKinds } from '../../document/reading/reading.ts';
import { stances } from '../../domain/claim/claim.ts';
import {
  type Edition,
  type EditionContent,
  type RichNode,
  versionClasses,
} from '../../domain/publication/edition.ts';
import { overridableRules } from '../../domain/review/override.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { claimContentSchema, waiversSchema } from '../review/decisions.ts';
import { descriptionSchema } from '../source/sources.ts';
import { verdictSchema } from './publication-settings.ts';

const richNode: z.ZodType<RichNode> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z
    .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  text: z.string().optional(),
  content: z.lazy(() => z.array(richNode)).optional(),
});

const contentSchema: z.ZodType<EditionContent> = z.object({
  v: z.literal(1),
  headline: z.string(),
  language: z.string(),
  checkedOn: calendarDateSchema,
  disclaimer: z.string(),
  publication: z.string(),
  answer: z.string().nullable(),
  sections: z.array(
    z.object({
      kind: z.enum(sectionKinds),
      heading: z.string(),
      number: z.number().nullable(),
      body: z.array(richNode),
    }),
  ),
  citations: z.array(
    z.object({
      number: z.number(),
      stance: z.enum(stances),
      quotation: z.string().nullable(),
      locator: z.string().nullable(),
      check: z.enum(['verified', 'not-found', 'no-capture', 'no-quotation']),
      passage: z
        .object({ before: z.string(), quotation: z.string(), after: z.string() })
        .nullable(),
    }),
  ),
  sources: z.array(
    z.object({
      number: z.number(),
      id: z.string(),
      aliases: z.array(z.string()).optional(),
      kind: z.enum(['published', 'unpublished']),
      description: descriptionSchema,
      publicDescription: z.string(),
      capturedOn: calendarDateSchema.nullable(),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      content: claimContentSchema,
      digest: z.string(),
      verdict: verdictSchema,
      waivers: waiversSchema,
    }),
  ),
  contexts: z.array(z.object({ text: z.string(), reason: z.string() })),
  searchLog: z.array(
    z.object({ place: z.string(), query: z.string(), on: calendarDateSchema, outcome: z.string() }),
  ),
  followUps: z.array(z.object({ id: z.string(), question: z.string() })),
  overrides: z
    .array(
      z.object({
        rule: z.enum(overridableRules),
        passed: z.array(z.string()),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .optional(),
});

/** A frozen edition as it comes out of Postgres. */
export const editionSchema: z.ZodType<Edition> = z.object({
  content: contentSchema,
  signatures: z.object({
    approvals: z.array(z.object({ claimId: z.string(), reviewer: z.string(), at: z.string() })),
    signOff: z.object({ reviewer: z.string(), at: z.string() }),
    recheck: z.object({ reviewer: z.string(), at: z.string() }).optional(),
  }),
});

export const versionClassSchema = z.enum(versionClasses);
