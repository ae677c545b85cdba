/**
 * Watches a model desk from outside and keeps its own plain account of who wrote and who judged
 * what, word by word and without digests, to say which promises of the product were broken.
 */
import type { Actor } from '../actor.ts';
import type { ClaimContent } from '../claim/claim.ts';
import { manifestDigest } from '../publication/manifest.ts';
import type { ModelDesk, ModelVersion } from './model-desk.ts';
import { type ClaimId, claimIds, wordings } from './model-wordings.ts';

export const promises = [
  'no published version holds an unapproved claim',
  'no published version holds a lapsed claim',
  'no published version holds a self-approved claim',
  'nobody approves a claim that they wrote in since it last stood approved',
  'nobody signs off a brief that they wrote in since it was last signed',
  'nobody signs off what they did not see',
  'a published version is exactly what was signed off',
  'a minor version changes no claim',
] as const;
export type Promised = (typeof promises)[number];

type Judgement = {
  approves: boolean;
  /** Whether the reviewer had brought these very words in. */
  ofOwnWords: boolean;
};

export class Witness {
  readonly broken = new Set<Promised>();
  /** Latest judgement of each reviewer on each wording of each claim. */
  private readonly judgements = new Map<string, Map<string, Judgement>>();
  /** Who brought a wording into a claim while it was not approved there. */
  private readonly authors = new Map<string, Set<string>>();
  private readonly writersSinceApproval = new Map<ClaimId, Set<string>>();
  private readonly writersSinceSigning = new Set<string>();
  private readonly signed = new Set<string>();
  private readonly desk: ModelDesk;

  constructor(desk: ModelDesk) {
    this.desk = desk;
  }

  wrote(actor: Actor, id: ClaimId | null): void {
    this.writersSinceSigning.add(actor.id);
    if (this.signed.has(this.desk.manifest())) this.writersSinceSigning.clear();
    if (id === null) return;
    this.writersSince(id).add(actor.id);
    const words = this.desk.wordingOf(id);
    if (words === null || this.isApproved(id, words)) return;
    this.authorsOf(id, words).add(actor.id);
  }

  judged(actor: Actor, id: ClaimId, approves: boolean): void {
    const words = this.desk.wordingOf(id);
    if (approves && this.writersSince(id).has(actor.id)) {
      this.broken.add('nobody approves a claim that they wrote in since it last stood approved');
    }
    const ofOwnWords = words !== null && this.authorsOf(id, words).has(actor.id);
    this.judgementsOf(id, words).set(actor.id, { approves, ofOwnWords });
  }

  signedOff(actor: Actor, seen: string): void {
    if (seen !== this.desk.manifest()) this.broken.add('nobody signs off what they did not see');
    if (this.writersSinceSigning.has(actor.id)) {
      this.broken.add('nobody signs off a brief that they wrote in since it was last signed');
    }
    this.signed.add(this.desk.manifest());
    this.writersSinceSigning.clear();
  }

  published(version: ModelVersion, before: ModelVersion | undefined): void {
    for (const id of claimIds) {
      const words = version.content.claims.find((claim) => claim.id === id)?.content;
      if (words !== undefined) this.watchClaim(id, words);
    }
    if (!this.signed.has(manifestDigest(version.content))) {
      this.broken.add('a published version is exactly what was signed off');
    }
    if (version.class === 'minor' && wordsOf(version) !== wordsOf(before)) {
      this.broken.add('a minor version changes no claim');
    }
  }

  /** To be called after every step: whoever wrote before an approval starts anew from there. */
  stepDone(): void {
    for (const id of claimIds) {
      const words = this.desk.wordingOf(id);
      if (words !== null && this.isApproved(id, words)) this.writersSince(id).clear();
    }
  }

  private watchClaim(id: ClaimId, words: ClaimContent): void {
    if (!this.isApproved(id, words)) {
      const elsewhere = [...this.judgements].some(
        ([key, judgements]) =>
          key.startsWith(id) && [...judgements.values()].some(({ approves }) => approves),
      );
      this.broken.add(
        elsewhere
          ? 'no published version holds a lapsed claim'
          : 'no published version holds an unapproved claim',
      );
    }
    const judgements = [...this.judgementsOf(id, words).values()];
    if (judgements.some(({ ofOwnWords }) => ofOwnWords)) {
      this.broken.add('no published version holds a self-approved claim');
    }
  }

  private isApproved(id: ClaimId, words: ClaimContent): boolean {
    const judgements = [...this.judgementsOf(id, words).values()];
    return judgements.length > 0 && judgements.every(({ approves }) => approves);
  }

  private judgementsOf(id: ClaimId, words: ClaimContent | null): Map<string, Judgement> {
    return entry(this.judgements, keyOf(id, words), () => new Map());
  }

  private authorsOf(id: ClaimId, words: ClaimContent): Set<string> {
    return entry(this.authors, keyOf(id, words), () => new Set());
  }

  private writersSince(id: ClaimId): Set<string> {
    return entry(this.writersSinceApproval, id, () => new Set());
  }
}

function keyOf(id: ClaimId, words: ClaimContent | null): string {
  return `${id} ${wordings.indexOf(words)}`;
}

function entry<K, V>(map: Map<K, V>, key: K, first: () => V): V {
  const found = map.get(key) ?? first();
  map.set(key, found);
  return found;
}

function wordsOf(version: ModelVersion | undefined): string {
  return JSON.stringify(version?.content.claims.map(({ id, content }) => [id, content]));
}
