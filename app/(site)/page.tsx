import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePage } from '@/components/site/home-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { briefListPage } from '@/lib/site/brief-list-page.ts';
import { listMetadata } from '@/lib/site/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  return listMetadata(name, 1);
}

/** The front page: the newest live briefs. */
export default async function Page() {
  const list = await briefListPage(1);
  if (!list) notFound();
  return <HomePage {...list} />;
}
