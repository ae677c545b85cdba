import Link from 'next/link';
import type { LiveSheetCitation } from '@/lib/document/review-sheet/live-sheet.ts';
import type { QuotationCheck } from '@/lib/domain/quotation/quotation.ts';
import { HealthPill } from '../desk/health/health-pill.tsx';
import { compareHref, sourceHref } from '../desk/sources/hrefs.ts';
import { When } from '../desk/when.tsx';

const newerText: Record<QuotationCheck, string> = {
  verified: 'A newer text of it has the quotation still.',
  'not-found': 'A newer text of it does not have the quotation.',
  'no-capture': 'There is a newer text of it.',
  'no-quotation': 'There is a newer text of it.',
};

/** How the source of a citation fares by now, beneath what was cited of it. */
export function SinceThen({
  citation: { since, newer, source, capture },
  timeZone,
}: {
  citation: LiveSheetCitation;
  timeZone: string;
}) {
  if (!since) return null;
  const isLost = newer?.check === 'not-found';
  return (
    <div className="grid gap-1 border-l-2 ps-4 text-sm">
      <p className="flex flex-wrap items-baseline gap-2">
        <span className="font-semibold">Since then</span>
        <HealthPill health={since.health} />
        <Link className="underline" href={sourceHref(source.id)}>
          How the source fares
        </Link>
      </p>
      <p className="text-soft">
        {since.lastLook ? (
          <>
            Last looked at <When at={since.lastLook.at} timeZone={timeZone} />:{' '}
            {since.lastLook.detail}
          </>
        ) : since.hasAddress ? (
          'The desk has not looked at it yet.'
        ) : (
          'It has no address that the desk can look at: check it by hand.'
        )}
      </p>
      {newer && capture ? (
        <p className={isLost ? 'text-bad' : ''}>
          {isLost ? <span aria-hidden="true">✕ </span> : null}
          {newerText[newer.check]}{' '}
          <Link className="underline" href={compareHref(source.id, capture, newer.digest)}>
            Compare it with the text that was cited
          </Link>
        </p>
      ) : null}
    </div>
  );
}
