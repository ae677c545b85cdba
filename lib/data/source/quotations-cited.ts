import type { Tx } from '../transaction.ts';
import { worksNamed } from './source-names.ts';

/** A quotation that some claim cites, with the digest of the capture that it was checked against. */
export type QuotationCited = { quotation: string; capture: string };

/** The quotations that claims cite from a source, in drafts and in live versions; each pair once. */
export async function quotationsCited(tx: Tx, sourceId: string): Promise<QuotationCited[]> {
  const works = await worksNamed(tx, [sourceId]);
  const rows = await tx.sourceUse.groupBy({
    by: ['quotation', 'capture'],
    where: {
      sourceId: { in: works.flatMap(({ names }) => names) },
      claimId: { not: null },
      quotation: { not: null },
      capture: { not: null },
    },
  });
  return rows.flatMap(({ quotation, capture }) =>
    quotation === null || capture === null ? [] : [{ quotation, capture }],
  );
}

/**
 * The texts of these captures of a source, but for uploaded files of another kind than `mediaType`:
 * a report as a file and the page that leads to it say different things, and neither has changed.
 */
export async function capturesForComparison(
  tx: Tx,
  sourceId: string,
  digests: readonly string[],
  mediaType: string,
): Promise<Array<{ digest: string; text: string }>> {
  const works = await worksNamed(tx, [sourceId]);
  const rows = await tx.capture.findMany({
    where: {
      sourceId: { in: works.flatMap(({ names }) => names) },
      digest: { in: [...digests] },
      capturedText: { text: { not: '' } },
      OR: [{ way: { not: 'uploaded' } }, { mediaType }],
    },
    select: { digest: true, capturedText: { select: { text: true } } },
  });
  return rows.map(({ digest, capturedText }) => ({ digest, text: capturedText.text }));
}
