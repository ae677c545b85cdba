import type { Metadata } from 'next';
import { MethodPage } from '@/components/site/method-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { pageMetadata } from '@/lib/site/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  return pageMetadata({
    publication: name,
    title: 'How we check',
    description: `How ${name} checks what it publishes, and what its verdicts mean.`,
    path: '/method',
  });
}

export default async function Page() {
  return <MethodPage {...(await readPublication())} />;
}
