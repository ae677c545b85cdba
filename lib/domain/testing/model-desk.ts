/**
 * A desk in memory with one brief, for the model tests: it keeps records and asks the rules of
 * this room, and has no rule of its own. What it publishes is what those rules let through.
 */
import type { Actor } from '../actor.ts';
import { next } from '../brief/brief.ts';
import {
  type BriefAct,
  type BriefFacts,
  type BriefState,
  briefState,
} from '../brief/brief-state.ts';
import { publicationChecklist } from '../checklist/checklist.ts';
import type { ChecklistItem } from '../checklist/checklist-item.ts';
import type { ClaimContent } from '../claim/claim.ts';
import { coverageProblems } from '../claim/coverage.ts';
import { defaultVerdictScale, verdictOf } from '../claim/verdict.ts';
import { can } from '../policy.ts';
import type { EditionClaim, EditionContent } from '../publication/edition.ts';
import { claimsChanged, manifestDigest } from '../publication/manifest.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { approvalObstacles, waiverFor } from '../review/approval.ts';
import {
  type ClaimState,
  claimState,
  countedApprovals,
  type Decision,
  type DecisionKind,
  type Waiver,
} from '../review/decision.ts';
import { isResolved, sourceTitle } from '../source/source.ts';
import { dayIn } from '../time/calendar-date.ts';
import { type Authorship, advanced } from './model-authorship.ts';
import { type ClaimId, checksOf, claimIds, digestOfWording, sources } from './model-wordings.ts';

const headline = 'Did Alder Bay raise its harbour dues?';
const today = dayIn('UTC', new Date('2025-03-01T12:00:00Z'));

export type ModelVersion = {
  content: EditionContent;
  /** The approvals that the version names. */
  approvals: Decision[];
  signOff: ModelSignOff;
  class: string;
};

type ModelSignOff = { reviewer: string; manifest: string; at: Date };

export class ModelDesk {
  readonly decisions: Decision[] = [];
  readonly signOffs: ModelSignOff[] = [];
  readonly versions: ModelVersion[] = [];
  private readonly wording = new Map<ClaimId, ClaimContent | null>();
  private readonly claimAuthorship = new Map<ClaimId, Authorship>();
  private proseAuthorship: Authorship = { digest: '', contributors: new Map() };
  private prose = '';
  private openSubmission: BriefFacts['openSubmission'] = null;
  private instant = 0;
  private presentManifest: string | null = null;

  write(actor: Actor, id: ClaimId, words: ClaimContent | null): Outcome<void> {
    return this.edit(actor, () => this.wording.set(id, words));
  }

  writeProse(actor: Actor, words: string): Outcome<void> {
    return this.edit(actor, () => {
      this.prose = words;
    });
  }

  decide(
    actor: Actor,
    id: ClaimId,
    kind: DecisionKind,
    seen: { digest: string; waivers: Waiver[] },
  ): Outcome<void> {
    const words = this.wordingOf(id);
    const { digest, contributors } = this.authorshipOf(id);
    const permitted = can(actor, 'decide', { kind, contributors: contributors.get(digest) ?? [] });
    if (!permitted.ok) return permitted;
    if (words === null || seen.digest !== digest) {
      return refuse('stale', 'The claim changed since you looked.');
    }
    const waivers = kind === 'approve' ? seen.waivers : [];
    const [obstacle] = approvalObstacles(
      { id, content: words, digest },
      {
        sources,
        checks: checksOf(words),
        searchLogCount: 0,
        overrides: [],
        scale: defaultVerdictScale,
        waivers,
        holds: [],
        suggestions: [],
      },
    );
    if (kind === 'approve' && obstacle) return { ok: false, refusal: obstacle };
    const at = this.now();
    const reason = kind === 'approve' ? null : 'The figure is for another year.';
    const made = {
      claimId: id,
      reviewerId: actor.id,
      kind,
      reason,
      waivers,
      setsAside: [],
      digest,
      at,
    };
    this.changeManifest([], () =>
      this.decisions.push({ ...made, id: String(at.getTime()), content: words }),
    );
    return accept(undefined);
  }

  act(actor: Actor, act: BriefAct): Outcome<BriefState> {
    const content = this.content();
    const manifest = this.manifest();
    const facts = {
      ...this.facts(),
      checklist: this.checklist(),
      letPassBy: [],
      proseContributors: this.proseAuthorship.contributors.get(manifest) ?? [],
      claimsChanged: claimsChanged(this.versions.at(-1)?.content.claims ?? [], content.claims),
    };
    const moved = next(this.state(), act, facts, actor);
    if (!moved.ok) return moved;
    if (act.kind === 'submit') this.openSubmission = { submitter: actor.id, at: this.now() };
    if (act.kind === 'return') this.openSubmission = null;
    if (act.kind === 'sign-off') {
      this.signOffs.push({ reviewer: actor.id, manifest, at: this.now() });
    }
    if (act.kind === 'publish') {
      const signOff = this.signOffs.findLast((candidate) => candidate.manifest === manifest);
      if (!signOff) throw new Error('Published without a sign-off.');
      const approvals = claimIds.flatMap((id) => this.approvalsOf(id));
      this.versions.push({ content, approvals, signOff, class: act.class });
      this.openSubmission = null;
    }
    return moved;
  }

  state(): BriefState {
    return briefState(this.facts());
  }

  manifest(): string {
    this.presentManifest ??= manifestOf(this.content());
    return this.presentManifest;
  }

  wordingOf(id: ClaimId): ClaimContent | null {
    return this.wording.get(id) ?? null;
  }

  digestOf(id: ClaimId): string {
    return digestOfWording(this.wordingOf(id));
  }

  claimStateOf(id: ClaimId): ClaimState {
    return claimState(this.digestOf(id), this.decisionsOn(id), { quorum: 1 });
  }

  private edit(actor: Actor, change: () => void): Outcome<void> {
    const permitted = can(actor, 'edit-document');
    if (!permitted.ok) return permitted;
    const approvedBefore = new Map(claimIds.map((id) => [id, this.isApproved(id)]));
    this.changeManifest([actor.id], change);
    for (const id of claimIds) {
      const before = this.authorshipOf(id);
      const digest = this.digestOf(id);
      if (digest === before.digest) continue;
      const approved = { before: approvedBefore.get(id) === true, after: this.isApproved(id) };
      this.claimAuthorship.set(id, advanced(before, digest, [actor.id], approved));
    }
    return accept(undefined);
  }

  private changeManifest(authors: string[], change: () => void): void {
    const before = this.proseAuthorship;
    const signed = (manifest: string) =>
      this.signOffs.some((signOff) => signOff.manifest === manifest);
    change();
    this.presentManifest = null;
    const manifest = this.manifest();
    if (manifest === before.digest) return;
    const approved = { before: signed(before.digest), after: signed(manifest) };
    this.proseAuthorship = advanced(before, manifest, authors, approved);
  }

  private checklist(): ChecklistItem[] {
    const claims = this.standingClaims();
    const cited = new Set(
      claims.flatMap(({ words }) => words.citations.map(({ source }) => source)),
    );
    return publicationChecklist({
      headline,
      checkedOn: today,
      today,
      attestedOn: null,
      coverage: coverageProblems({ claims: claims.length, paragraphs: [], looseCitations: [] }),
      claims: claims.map(({ id, number }) => ({ id, number, state: this.claimStateOf(id) })),
      unsearched: [],
      sources: sources
        .filter(({ id }) => cited.has(id))
        .map((one, index) => ({
          id: one.id,
          number: index + 1,
          title: sourceTitle(one),
          resolved: isResolved(one),
        })),
      quotations: claims.flatMap((claim) => {
        const waivers = this.approvalsOf(claim.id).flatMap((approval) => approval.waivers);
        const checks = checksOf(claim.words);
        return claim.words.citations.map((cited, index) => ({
          claim,
          section: 0,
          reference: 1,
          check: checks[index] ?? 'no-capture',
          waived: waiverFor(cited, waivers) !== null,
        }));
      }),
      sourceEvents: [],
      letPass: [],
      holds: [],
      suggestions: [],
      signedOff: this.state().working === 'ready',
    });
  }

  private content(): EditionContent {
    return {
      v: 1,
      headline,
      language: 'en',
      checkedOn: today,
      disclaimer: 'Checked by people.',
      publication: 'The Alder Bay Desk',
      answer: null,
      sections: [
        {
          kind: 'finding',
          heading: 'The dues',
          number: 1,
          body: [{ type: 'paragraph', content: [{ type: 'text', text: this.prose }] }],
        },
      ],
      citations: [],
      sources: [],
      claims: this.standingClaims().map(({ id, number, words }) => this.frozen(id, number, words)),
      contexts: [],
      searchLog: [],
      followUps: [],
    };
  }

  private frozen(id: ClaimId, number: number, words: ClaimContent): EditionClaim {
    const verdict = verdictOf(defaultVerdictScale, words.verdict);
    if (verdict === null) throw new Error('Every wording has a verdict of the scale.');
    const waivers = this.approvalsOf(id).flatMap((approval) => approval.waivers);
    return { id, number, content: words, digest: this.digestOf(id), verdict, waivers };
  }

  private standingClaims(): Array<{ id: ClaimId; number: number; words: ClaimContent }> {
    return claimIds
      .flatMap((id) => {
        const words = this.wordingOf(id);
        return words === null ? [] : [{ id, words }];
      })
      .map((claim, index) => ({ ...claim, number: index + 1 }));
  }

  private facts(): BriefFacts {
    const { openSubmission, signOffs, versions } = this;
    return {
      openSubmission,
      signOffs,
      presentManifest: this.manifest(),
      askedAnewAt: null,
      schedule: null,
      versions: versions.length,
      publishedAt: null,
      retractedAt: null,
    };
  }

  private isApproved(id: ClaimId): boolean {
    return this.claimStateOf(id) === 'approved';
  }

  private approvalsOf(id: ClaimId): Decision[] {
    return countedApprovals(this.digestOf(id), this.decisionsOn(id), { quorum: 1 });
  }

  private decisionsOn(id: ClaimId): Decision[] {
    return this.decisions.filter(({ claimId }) => claimId === id);
  }

  private authorshipOf(id: ClaimId): Authorship {
    return this.claimAuthorship.get(id) ?? { digest: '', contributors: new Map() };
  }

  private now(): Date {
    this.instant += 1;
    return new Date(this.instant);
  }
}

/** Few contents recur all the time, and their digests cost more than everything else here. */
const manifests = new Map<string, string>();

function manifestOf(content: EditionContent): string {
  const json = JSON.stringify(content);
  const manifest = manifests.get(json) ?? manifestDigest(content);
  manifests.set(json, manifest);
  return manifest;
}
