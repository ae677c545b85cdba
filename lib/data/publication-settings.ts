import { z } from 'zod';
import {
  firstSettings,
  type PinnedSettings,
  type PublicationSettings,
} from '../domain/publication.ts';
import type { ReviewPolicy } from '../domain/review-policy.ts';
import type { Verdict } from '../domain/verdict.ts';
import { database } from './database.ts';
import { enqueue } from './queues.ts';
import type { Tx } from './transaction.ts';

export const verdictSchema: z.ZodType<Verdict> = z.object({
  key: z.string(),
  label: z.string(),
  rating: z.number().nullable(),
  tone: z.enum(['good', 'mixed', 'bad', 'neutral']),
  shape: z.enum(['✓', '◐', '✕', '○']),
});

const verdictScaleSchema = z.array(verdictSchema);

const pinnedSettingsSchema: z.ZodType<PinnedSettings> = z.object({
  name: z.string(),
  disclaimer: z.string(),
  verdictScale: verdictScaleSchema,
});

const reviewPolicySchema: z.ZodType<ReviewPolicy> = z.object({
  twoReviewersFor: z.array(z.string()),
  recheck: z.array(
    z.object({
      topicId: z.string().nullable(),
      verdict: z.string().nullable(),
      days: z.number().int().positive(),
    }),
  ),
});

/** The publication's settings in force; the ones to begin with while nobody has saved any. */
export async function publicationSettings(tx: Tx): Promise<PublicationSettings> {
  const row = await tx.publication.findUnique({ where: { id: 1 } });
  if (!row) return firstSettings;
  return {
    name: row.name,
    timeZone: row.timeZone,
    disclaimer: row.disclaimer,
    method: row.method,
    verdictScale: verdictScaleSchema.parse(row.verdictScale),
    reviewPolicy: reviewPolicySchema.parse(row.reviewPolicy),
    searchPlaces: row.searchPlaces,
    demo: row.demo,
  };
}

/** Reads what a sign-off pinned. */
export function parsePinnedSettings(json: unknown): PinnedSettings {
  return pinnedSettingsSchema.parse(json);
}

/** The settings in force, for pages. */
export function readPublication(): Promise<PublicationSettings> {
  return publicationSettings(database());
}

/**
 * Writes the settings whole. Another review policy changes where briefs stand: what lists know of them
 * follows with the commit.
 */
export async function savePublication(tx: Tx, settings: PublicationSettings): Promise<void> {
  const before = await publicationSettings(tx);
  const { verdictScale, reviewPolicy, searchPlaces, ...plain } = settings;
  const row = {
    ...plain,
    verdictScale: [...verdictScale],
    reviewPolicy: {
      twoReviewersFor: [...reviewPolicy.twoReviewersFor],
      recheck: reviewPolicy.recheck.map((rule) => ({ ...rule })),
    },
    searchPlaces: [...searchPlaces],
  };
  await tx.publication.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
  const isSamePolicy = JSON.stringify(before.reviewPolicy) === JSON.stringify(reviewPolicy);
  if (!isSamePolicy) await enqueue(tx, 'follow-briefs', {});
}
