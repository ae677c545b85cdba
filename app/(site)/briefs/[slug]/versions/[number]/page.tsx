import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { BriefPage } from '@/components/site/brief-page.tsx';
import { env } from '@/lib/env.ts';
import { decodedPart, numberInPath } from '@/lib/site/addresses.ts';
import { briefPage } from '@/lib/site/brief-page.ts';
import { briefMetadata } from '@/lib/site/metadata.ts';
import { structuredData } from '@/lib/site/structured-data.ts';

type Props = { params: Promise<{ slug: string; number: string }> };

const load = cache(async (slugPart: string, numberPart: string) => {
  const slug = decodedPart(slugPart);
  const number = numberInPath(numberPart);
  return slug === null || number === null ? null : await briefPage(slug, number);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const page = await load(slug, number);
  return page ? briefMetadata(page) : {};
}

/** One version of a brief, for good; where it is superseded it says so. */
export default async function Page({ params }: Props) {
  const { slug, number } = await params;
  const page = await load(slug, number);
  if (!page) notFound();
  return <BriefPage {...page} data={structuredData(page, env().FACTDESK_URL)} />;
}
