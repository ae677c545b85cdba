import { z } from 'zod';
import type { BriefReading } from '../../document/reading/reading.ts';

const briefSummarySchema = z.object({
  language: z.string(),
  checkedOn: z.string().nullable(),
  sections: z.number(),
  words: z.number(),
  claims: z.number(),
  citations: z.number(),
  sources: z.number(),
  followUps: z.number(),
});

/** Small facts about a working document, for lists that must not load it. */
export type BriefSummary = z.infer<typeof briefSummarySchema>;

/** Reads the summary that is stored with a brief's document. */
export function parseBriefSummary(stored: unknown): BriefSummary {
  return briefSummarySchema.parse(stored);
}

/** What a list needs to know of a document. */
export function summaryOf(reading: BriefReading): BriefSummary {
  return {
    language: reading.language,
    checkedOn: reading.checkedOn,
    sections: reading.sections.length,
    words: countWords(reading),
    claims: reading.claims.length,
    citations: reading.citations.length,
    sources: reading.references.length,
    followUps: reading.followUps.length,
  };
}

function countWords({ blocks }: BriefReading): number {
  return blocks
    .map(({ inlines }) => inlines.map((run) => (run.kind === 'text' ? run.text : ' ')).join(''))
    .reduce((count, text) => count + (text.match(/\S+/gu)?.length ?? 0), 0);
}
