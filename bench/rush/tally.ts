/** What must hold, by name, and how often it was looked at. */
export class Tally {
  readonly checked = new Map<Invariant, number>();

  /** @throws Broken where it does not hold */
  holds(invariant: Invariant, isSo: boolean, otherwise: () => string): void {
    this.checked.set(invariant, (this.checked.get(invariant) ?? 0) + 1);
    if (!isSo) throw new Broken(invariant, otherwise());
  }
}

/** An invariant does not hold. */
export class Broken extends Error {
  constructor(invariant: Invariant, what: string) {
    super(`“${invariant}” does not hold: ${what}`);
  }
}

export const invariants = [
  'acts end, and fail in no other way than by a refusal',
  'versions are numbered from 1 without gap or double',
  'a version holds the words that stood in the log when it was published',
  'the checked-on day is the document’s until readers see it, and no edit moves it afterwards',
  'a version was signed over exactly its manifest, since it was last submitted or retracted',
  'whoever signed a version did not write what was new in it since the signature before',
  'every claim of a version had its quorum of approvals at its digest, and no objection',
  'nobody is the first to approve words that they brought in',
  'a decision, a signature and a schedule are of exactly what their maker saw',
  'whoever decides saw all that had come up about the claim',
  'an approval holds at its digest and at no other, and comes back with the words',
  'a brief is ready exactly while a signature of this submission is over its words',
  'a re-check publishes what was live again, with a day that is not earlier',
  'whoever checks a version again saw it, and all that had come up about it',
  'whoever checks a version again did not write what it says',
  'what is live is retracted once, and what was scheduled then is cancelled with it',
  'a mark is of a claim of the version that was live, and that its maker saw',
  'readers see the newest version with the marks on it, and none that was taken back',
  'only the submitter takes a brief back without a reason',
  'a suspended member does nothing after the suspension',
  'a schedule ends once, as the record says',
  'a schedule publishes the manifest that it pinned, for whoever scheduled it',
  'a schedule never publishes before its instant',
  'at most one submission and one schedule of a brief are open',
  'an accepted act leaves one event of its kind, and a refused one none',
  'records and events go together, one of each',
  'the audit chain is whole',
  'the rows of claims are those of the document',
  'lists say of a brief where it stands',
] as const;
export type Invariant = (typeof invariants)[number];
