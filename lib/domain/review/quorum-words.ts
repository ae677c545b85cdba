/** How far a claim is from enough approvals, in words; null where one is enough. */
export function quorumWords({
  needed,
  given,
}: {
  needed: number;
  given: readonly string[];
}): string | null {
  if (needed < 2) return null;
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(given);
  const counted = `${given.length} of ${needed} approvals`;
  if (given.length === 0) return `${counted}; ${needed} reviewers are needed`;
  if (given.length >= needed) return `${counted}: ${names}`;
  return `${counted}: ${names}; another reviewer is needed`;
}
