import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { BriefPage } from '@/components/site/brief-page.tsx';
import { env } from '@/lib/env.ts';
import { decodedPart } from '@/lib/site/addresses.ts';
import { briefPage } from '@/lib/site/brief-page.ts';
import { briefMetadata } from '@/lib/site/metadata.ts';
import { structuredData } from '@/lib/site/structured-data.ts';

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (part: string) => {
  const slug = decodedPart(part);
  return slug === null ? null : await briefPage(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  return page ? briefMetadata(page) : {};
}

/** A brief's live version. */
export default async function Page({ params }: Props) {
  const page = await load((await params).slug);
  if (!page) notFound();
  return <BriefPage {...page} data={structuredData(page, env().FACTDESK_URL)} />;
}
