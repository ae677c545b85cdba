import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { decodedPart } from '@/lib/site/addresses.ts';
import { StandingPage, standingAt, standingMetadata } from './standing.tsx';

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (part: string) => {
  const slug = decodedPart(part);
  return slug === null ? null : await standingAt(slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return standingMetadata(await load((await params).slug));
}

/** A brief's live version, or the notice of its retraction. */
export default async function Page({ params }: Props) {
  const standing = await load((await params).slug);
  if (!standing) notFound();
  return <StandingPage standing={standing} />;
}
