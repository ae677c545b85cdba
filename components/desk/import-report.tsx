import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import type { ImportReport } from '@/lib/document/import/import-report.ts';
import { issuedInWords } from '../brief/dates.ts';
import { buttonClass } from '../ui/button.tsx';

/** What was made of an imported text: what it holds, what is doubtful, and what was left out. */
export function ImportReportView({ report, briefId }: { report: ImportReport; briefId: string }) {
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-serif text-2xl font-bold">What was imported</h1>
        <p className="font-serif text-lg">{report.headline}</p>
        <p className="text-sm text-soft">
          {report.sections.length} sections, {report.claims} claims, {report.citations} citations of{' '}
          {report.sources} sources, {report.followUps.length} follow-up questions
          {report.checkedOn
            ? `, checked on ${issuedInWords(report.checkedOn)}`
            : ', no checked-on date'}
        </p>
      </div>
      <Findings
        title="Sources to resolve"
        none="Every cited number came with its source."
        items={report.unresolved.map((number) => ({
          key: number,
          words: `[${number}] came without its source. Claims that cite it cannot be approved yet.`,
        }))}
      />
      <Findings
        title="Doubtful"
        none="Nothing is doubtful."
        items={report.warnings.map(({ line, message }, index) => ({
          key: index,
          words: (
            <>
              <b>Line {line}.</b> {message}
            </>
          ),
        }))}
      />
      <Findings
        title="Left out"
        none="Nothing was left out."
        items={report.leftOut.map(({ line, text, reason }, index) => ({
          key: index,
          words: (
            <>
              <b>Line {line}.</b> <q>{text}</q> {reason}
            </>
          ),
        }))}
      />
      <p className="flex flex-wrap gap-3">
        <Link href={`/desk/briefs/${briefId}`} className={buttonClass('primary')}>
          Open the brief
        </Link>
        {report.unresolved.length > 0 ? (
          <Link href={`/desk/briefs/${briefId}/sources`} className={buttonClass('secondary')}>
            Resolve its sources
          </Link>
        ) : null}
      </p>
    </>
  );
}

function Findings({
  title,
  none,
  items,
}: {
  title: string;
  none: string;
  items: Array<{ key: number; words: ReactNode }>;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      {items.length === 0 ? (
        <p className="text-sm text-soft">{none}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5 text-sm">
          {items.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
