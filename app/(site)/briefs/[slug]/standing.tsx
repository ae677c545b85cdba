import type { Metadata } from 'next';
import { BriefPage } from '@/components/site/brief-page.tsx';
import { RetractedPage } from '@/components/site/retracted-page.tsx';
import { env } from '@/lib/env.ts';
import { type BriefPageData, briefPage } from '@/lib/site/brief-page.ts';
import { briefMetadata, retractedMetadata } from '@/lib/site/metadata.ts';
import { retractedData } from '@/lib/site/retracted-data.ts';
import { type RetractedPageData, retractedPage } from '@/lib/site/retracted-page.ts';
import { structuredData } from '@/lib/site/structured-data.ts';

/** What stands at a brief's address, or at that of one of its versions. */
export type Standing =
  | { kind: 'published'; page: BriefPageData }
  | { kind: 'retracted'; page: RetractedPageData };

/** Null where nothing was published. */
export async function standingAt(slug: string, number?: number): Promise<Standing | null> {
  const published = await briefPage(slug, number);
  if (published) return { kind: 'published', page: published };
  const retracted = await retractedPage(slug, number);
  return retracted && { kind: 'retracted', page: retracted };
}

export function standingMetadata(standing: Standing | null): Metadata {
  if (!standing) return {};
  return standing.kind === 'published'
    ? briefMetadata(standing.page)
    : retractedMetadata(standing.page);
}

export function StandingPage({ standing }: { standing: Standing }) {
  const site = env().FACTDESK_URL;
  return standing.kind === 'published' ? (
    <BriefPage {...standing.page} data={structuredData(standing.page, site)} />
  ) : (
    <RetractedPage {...standing.page} data={retractedData(standing.page, site)} />
  );
}
