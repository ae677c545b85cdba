'use client';

import { Button } from '../../ui/button.tsx';
import { useWriting } from '../writing.tsx';

/** How far a capture is that was asked for here. */
export function CaptureWaiting({ requestId }: { requestId: string }) {
  const { props } = useWriting();
  return (
    <p role="status" data-request={requestId} className="text-xs text-soft">
      Its page is being captured.{' '}
      <Button look="quiet" onClick={props.refresh}>
        Look again
      </Button>
    </p>
  );
}
