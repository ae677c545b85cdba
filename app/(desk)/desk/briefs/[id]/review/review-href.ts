/** Where a checklist's target is mended: claims and the sign-off here, the words in the text. */
export function reviewHref(briefId: string, anchor: string): string {
  if (anchor === 'sign-off' || anchor.startsWith('claim-')) return `#${anchor}`;
  if (anchor.startsWith('source-')) return `/desk/briefs/${briefId}/sources#${anchor}`;
  return `/desk/briefs/${briefId}#${anchor}`;
}
