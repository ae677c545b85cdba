import { notFound } from 'next/navigation';
import { ComparedCaptures } from '@/components/desk/captures/compared-captures.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { captureRecord, sourceRecord } from '@/lib/data/source/source-record.ts';
import { passageDiff } from '@/lib/domain/quotation/passage-diff.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { idOf } from '../../../../brief-id.ts';

export const metadata = { title: 'Two captures compared' };

/** What changed between two captures of a source; for members. */
export default async function ComparePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const id = await idOf(params);
  const { from, to } = await searchParams;
  const record = await sourceRecord(actor, id);
  const before = record && (await captureRecord(actor, id, String(from)));
  const after = record && (await captureRecord(actor, id, String(to)));
  if (!before || !after) notFound();
  return (
    <ComparedCaptures
      sourceId={id}
      title={sourceTitle(record.source)}
      before={before.capture}
      after={after.capture}
      diff={passageDiff(before.text, after.text)}
      timeZone={timeZone}
    />
  );
}
