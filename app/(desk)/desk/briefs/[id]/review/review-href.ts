/**
 * Where a checklist's target is mended: claims and the sign-off here, the words in the text. While a brief
 * is drafted it cannot be signed off, so nothing leads there.
 */
export function reviewHref(briefId: string, isDrafted: boolean, anchor: string): string | null {
  if (anchor === 'sign-off') return isDrafted ? null : '#sign-off';
  if (anchor.startsWith('claim-')) return `#${anchor}`;
  if (anchor.startsWith('source-')) return `/desk/briefs/${briefId}/sources#${anchor}`;
  return `/desk/briefs/${briefId}#${anchor}`;
}
