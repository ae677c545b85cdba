import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { AskPage } from '@/components/site/ask-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { publishedHeadline } from '@/lib/data/publication/versions.ts';
import { askPath, briefPath, decodedPart } from '@/lib/site/addresses.ts';
import { pageMetadata } from '@/lib/site/metadata.ts';
import { REFUSED_HEADER, unpackRefused } from '@/lib/site/refused-question.ts';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  const title = 'Ask about a brief';
  const description = `Ask ${name} about one of its briefs.`;
  return {
    ...pageMetadata({ publication: name, title, description, path: askPath }),
    robots: { index: false },
  };
}

/** Where readers ask about a brief. A question that was not taken comes back here too. */
export default async function Page({ params }: Props) {
  const slug = decodedPart((await params).slug);
  const headline = slug === null ? null : await publishedHeadline(slug);
  if (slug === null || headline === null) notFound();
  return (
    <AskPage
      about={{ slug, headline, href: briefPath(slug) }}
      refused={unpackRefused((await headers()).get(REFUSED_HEADER))}
    />
  );
}
