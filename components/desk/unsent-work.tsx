'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { DeviceStore } from '../editor/outbox/device-store.ts';
import { Notice } from '../ui/notice.tsx';

/** Which briefs a member wrote in on this device without the server having all of it. */
export function UnsentWork({
  memberId,
  headlines,
}: {
  memberId: string;
  /** Of the briefs that the page shows, by id. */
  headlines: Record<string, string>;
}) {
  const briefIds = useUnsentBriefs(memberId);
  if (briefIds.length === 0) return null;
  return (
    <Notice tone="mixed" live>
      Changes that you made on this device are not on the server. Open the brief to send them, or to
      see why they cannot be sent:
      <ul aria-label="Briefs with changes on this device" className="list-disc pl-5">
        {briefIds.map((id) => (
          <li key={id}>
            <Link className="underline" href={`/desk/briefs/${id}`}>
              {headlines[id] ?? 'A brief that is not on this page'}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useUnsentBriefs(memberId: string): string[] {
  const [briefIds, setBriefIds] = useState<string[]>([]);
  useEffect(() => {
    const store = new DeviceStore(memberId);
    // Where the browser keeps nothing there is nothing to be said.
    store.briefs().then(setBriefIds, () => {});
    return () => void store.close().catch(() => {});
  }, [memberId]);
  return briefIds;
}
