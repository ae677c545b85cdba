import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePage } from '@/components/site/home-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { numberInPath } from '@/lib/site/addresses.ts';
import { briefListPage } from '@/lib/site/brief-list-page.ts';
import { listMetadata } from '@/lib/site/metadata.ts';

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await readPublication();
  return listMetadata(name, numberInPath((await params).page) ?? 1);
}

/** Older live briefs. The first page has its one address at `/`. */
export default async function Page({ params }: Props) {
  const page = numberInPath((await params).page);
  const list = page === null || page === 1 ? null : await briefListPage(page);
  if (!list) notFound();
  return <HomePage {...list} />;
}
