import { notFound } from 'next/navigation';
import { ImportReportView } from '@/components/desk/import-report.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { importReportOf } from '@/lib/data/brief/imports.ts';
import { briefIdOf } from '../../../../brief-id.ts';

export const metadata = { title: 'What was imported' };

export default async function ImportReportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = await briefIdOf(params);
  const report = await importReportOf(actor, id);
  if (!report) notFound();
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <ImportReportView report={report} briefId={id} />
    </main>
  );
}
