import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { decodedPart, numberInPath } from '@/lib/site/addresses.ts';
import { StandingPage, standingAt, standingMetadata } from '../../standing.tsx';

type Props = { params: Promise<{ slug: string; number: string }> };

const load = cache(async (slugPart: string, numberPart: string) => {
  const slug = decodedPart(slugPart);
  const number = numberInPath(numberPart);
  return slug === null || number === null ? null : await standingAt(slug, number);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return standingMetadata(await load(slug, number));
}

/** One version of a brief, for good; where it is superseded or retracted it says so. */
export default async function Page({ params }: Props) {
  const { slug, number } = await params;
  const standing = await load(slug, number);
  if (!standing) notFound();
  return <StandingPage standing={standing} />;
}
