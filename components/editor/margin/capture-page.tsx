'use client';

import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import { CaptureProgress } from '../../desk/captures/capture-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { useAsking } from '../use-asking.ts';
import { useWriting } from '../writing.tsx';

/** Has the page of a source captured, and shows how far that is. Nothing where it has no address. */
export function CapturePage({ source }: { source: CapturedSource }) {
  const { props, book } = useWriting();
  const { pending, refusal, run } = useAsking();
  const address = webAddress(source.description.url);
  const requestId = book.requests.get(source.id);
  const capture = async (from: string) => {
    const asked = await run(() => props.captureAddress(source.id, from));
    if (asked !== null) book.follow(source.id, asked.requestId);
  };
  return (
    <>
      {requestId ? <CaptureProgress requestId={requestId} onEnd={props.refresh} /> : null}
      {address !== null && !requestId ? (
        <Button
          className="justify-self-start"
          disabled={pending}
          onClick={() => void capture(address)}
        >
          {source.captures.length === 0 ? 'Capture its page' : 'Capture its page again'}
        </Button>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  );
}
