import type { Metadata } from 'next';
import { AskedPage } from '@/components/site/asked-page.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { askedPath } from '@/lib/site/addresses.ts';
import { pageMetadata } from '@/lib/site/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPublication();
  const title = 'Thank you';
  const description = 'Your question is with the desk.';
  return {
    ...pageMetadata({ publication: name, title, description, path: askedPath }),
    robots: { index: false },
  };
}

/** Where a reader comes to after asking. */
export default function Page() {
  return <AskedPage />;
}
