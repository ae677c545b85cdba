import { notFound } from 'next/navigation';
import { CaptureView } from '@/components/desk/captures/capture-view.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { captureRecord, sourceRecord } from '@/lib/data/source/source-record.ts';
import { can } from '@/lib/domain/policy.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { idOf } from '../../../../../brief-id.ts';
import { TextRemoval } from './text-removal.tsx';

export const metadata = { title: 'Capture' };

/** The text of a source as it was captured on a day; for members. */
export default async function CapturePage({
  params,
}: {
  params: Promise<{ id: string; digest: string }>;
}) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const id = await idOf(params);
  const { digest } = await params;
  const record = await sourceRecord(actor, id);
  const found = record && (await captureRecord(actor, id, digest));
  if (!found) notFound();
  return (
    <CaptureView
      sourceId={id}
      title={sourceTitle(record.source)}
      capture={found.capture}
      text={found.text}
      timeZone={timeZone}
    >
      {can(actor, 'ask-purge').ok ? (
        <TextRemoval actor={actor} digest={digest} timeZone={timeZone} isGone={found.text === ''} />
      ) : null}
    </CaptureView>
  );
}
