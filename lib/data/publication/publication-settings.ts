import { z } from 'zod';
import type { Verdict } from '../../domain/claim/verdict.ts';
import {
  firstSettings,
  type PinnedSettings,
  type PublicationSettings,
} from '../../domain/publication/publication.ts';
import type { ReviewPolicy } from '../../domain/review/review-policy.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

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
  timeZone: z.string(),
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

const settingsSchema: z.ZodType<PublicationSettings> = z.object({
  name: z.string(),
  timeZone: z.string(),
  disclaimer: z.string(),
  method: z.string(),
  verdictScale: verdictScaleSchema,
  reviewPolicy: reviewPolicySchema,
  searchPlaces: z.array(z.string()),
  demo: z.boolean(),
});

/** Reads all settings as a change kept them. */
export function parseSettings(json: unknown): PublicationSettings {
  return settingsSchema.parse(json);
}

/** The publication's settings in force; the ones to begin with while nobody has saved any. */
export async function publicationSettings(tx: Tx): Promise<PublicationSettings> {
  const row = await tx.publication.findUnique({ where: { id: 1 } });
  return row ? parseSettings(row) : firstSettings;
}

/** Reads what a sign-off pinned. */
export function parsePinnedSettings(json: unknown): PinnedSettings {
  return pinnedSettingsSchema.parse(json);
}

/** The settings in force, for pages. */
export function readPublication(): Promise<PublicationSettings> {
  return publicationSettings(database());
}

/** Writes the settings whole. */
export async function savePublication(tx: Tx, settings: PublicationSettings): Promise<void> {
  const row = storedSettings(settings);
  await tx.publication.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
}

/** The settings as Postgres keeps them, in lists of their own. */
export function storedSettings({
  verdictScale,
  reviewPolicy,
  searchPlaces,
  ...plain
}: PublicationSettings) {
  return {
    ...plain,
    verdictScale: verdictScale.map((verdict) => ({ ...verdict })),
    reviewPolicy: {
      twoReviewersFor: [...reviewPolicy.twoReviewersFor],
      recheck: reviewPolicy.recheck.map((rule) => ({ ...rule })),
    },
    searchPlaces: [...searchPlaces],
  };
}
