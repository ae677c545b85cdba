'use client';

import { useEffect } from 'react';
import { BriefOutbox } from './brief-outbox.ts';

/** Of no page of the editor: whatever is found is another's. */
const NO_PAGE = 0;

/** Takes what a member wrote in a brief that was removed, and never sent, off this device. */
export function LetGoOfKept({ briefId, memberId }: { briefId: string; memberId: string }) {
  useEffect(() => {
    const outbox = new BriefOutbox({ memberId, briefId, page: NO_PAGE }, () => {});
    outbox.erase();
    return () => outbox.close();
  }, [briefId, memberId]);
  return null;
}
