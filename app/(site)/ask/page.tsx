import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AskPage } from '@/components/site/ask-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { askPath } from '@/lib/site/addresses.ts';
import { pageMetadata } from '@/lib/site/metadata.ts';
import { REFUSED_HEADER, unpackRefused } from '@/lib/site/refused-question.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  return pageMetadata({
    publication: name,
    title: 'Ask a question',
    description: `Ask ${name} what it should check.`,
    path: askPath,
  });
}

/** Where readers ask. A question that was not taken comes back here with what was typed. */
export default async function Page() {
  return <AskPage about={null} refused={unpackRefused((await headers()).get(REFUSED_HEADER))} />;
}
