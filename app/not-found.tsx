import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MissingPage } from '@/components/site/missing-page.tsx';
import SiteLayout from './(site)/layout.tsx';

export const metadata: Metadata = { title: 'There is no page here' };

/** What stands at an address that holds nothing, or nothing that may be seen. */
export default async function NotFound() {
  // Never made while building, when there is no publication to name.
  await connection();
  return (
    <SiteLayout>
      <MissingPage />
    </SiteLayout>
  );
}
