import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RemovedPage } from '@/components/site/removed-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { parseCalendarDate } from '@/lib/domain/time/calendar-date.ts';

type Props = { params: Promise<{ day: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  return { title: `Removed · ${name}`, robots: { index: false } };
}

/** The readers' cache shows it, with status 410, at the addresses of briefs that were removed. */
export default async function Page({ params }: Props) {
  const on = parseCalendarDate((await params).day);
  if (on === null) notFound();
  return <RemovedPage on={on} />;
}
