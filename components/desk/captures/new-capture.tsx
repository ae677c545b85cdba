'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CaptureProgress as Progress } from '@/lib/domain/capture/capture-progress.ts';
import { UploadFile } from '../sources/upload-file.tsx';
import { CaptureAddress } from './capture-address.tsx';
import { CaptureProgress } from './capture-progress.tsx';
import { PasteCapture } from './paste-capture.tsx';

/** The ways to capture a source: its page, a file of it, or its text pasted; and how far that is. */
export function NewCapture({
  sourceId,
  url,
  latest,
  isFirst,
}: {
  sourceId: string;
  url: string;
  /** The request that was made last; null where none was. */
  latest: Progress | null;
  /** Whether nothing was captured yet, so that this is what to do next. */
  isFirst: boolean;
}) {
  const router = useRouter();
  const [asked, setAsked] = useState<string | null>(null);
  const shown = asked ?? (latest?.state === 'done' ? null : (latest?.id ?? null));
  return (
    <div className="grid gap-3 rounded-card border bg-card p-4">
      <CaptureAddress
        sourceId={sourceId}
        url={url}
        look={isFirst ? 'primary' : 'secondary'}
        onAsked={setAsked}
      />
      {shown ? (
        <CaptureProgress
          requestId={shown}
          known={latest?.id === shown ? latest : null}
          onEnd={() => router.refresh()}
        />
      ) : null}
      <details open={url === ''}>
        <summary className="text-sm font-semibold">From a file, or pasted</summary>
        <div className="grid gap-4 pt-3">
          <UploadFile<{ requestId: string }>
            label="A file of it"
            path={`/api/sources/${sourceId}/file`}
            onSent={({ requestId }) => setAsked(requestId)}
          />
          <PasteCapture sourceId={sourceId} />
        </div>
      </details>
    </div>
  );
}
