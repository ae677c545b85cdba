import '@/components/brief/brief.css';
import './site.css';
import type { ReactNode } from 'react';
import { Frame } from '@/components/site/frame.tsx';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';

/** Readers' pages are finished once and kept by the readers' cache; Next itself keeps none. */
export const dynamic = 'force-dynamic';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { name, demo } = await readPublication();
  return (
    <Frame publication={name} demo={demo}>
      {children}
    </Frame>
  );
}
