import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsToWaive } from './review/approval.ts';
import { edith } from './testing/cast.ts';
import { ModelDesk } from './testing/model-desk.ts';
import { anyClaim, type Step, stories } from './testing/model-stories.ts';
import { promises, Witness } from './testing/model-witness.ts';
import { type ClaimId, claimIds, wordings } from './testing/model-wordings.ts';

/** What stood on the desk before the last step. */
type Memory = { manifestBefore: string; digestsBefore: ReadonlyMap<ClaimId, string> };

const nothing: Memory = { manifestBefore: '', digestsBefore: new Map() };

/** Plays a story on a desk that begins with two claims by Edith. */
function play(story: readonly Step[]): { desk: ModelDesk; witness: Witness } {
  const desk = new ModelDesk();
  const witness = new Witness(desk);
  for (const id of claimIds) {
    take({ does: 'write', who: edith, claim: id, wording: 0 }, desk, witness, nothing);
  }
  let manifestBefore = desk.manifest();
  const digestsBefore = new Map(claimIds.map((id) => [id, desk.digestOf(id)]));
  for (const step of story) {
    const manifest = desk.manifest();
    const digests = claimIds.map((id) => [id, desk.digestOf(id)] as const);
    take(step, desk, witness, { manifestBefore, digestsBefore });
    witness.stepDone();
    manifestBefore = manifest;
    for (const [id, digest] of digests) digestsBefore.set(id, digest);
  }
  return { desk, witness };
}

function take(step: Step, desk: ModelDesk, witness: Witness, memory: Memory): void {
  switch (step.does) {
    case 'write': {
      const words = wordings[step.wording] ?? null;
      if (words === desk.wordingOf(step.claim)) return;
      if (desk.write(step.who, step.claim, words).ok) witness.wrote(step.who, step.claim);
      return;
    }
    case 'write-prose': {
      const before = desk.manifest();
      if (!desk.writeProse(step.who, step.words).ok || desk.manifest() === before) return;
      witness.wrote(step.who, null);
      return;
    }
    case 'decide':
      decide(step, desk, witness, memory);
      return;
    case 'act':
      carryOut(step, desk, witness, memory);
  }
}

function decide(
  step: Extract<Step, { does: 'decide' }>,
  desk: ModelDesk,
  witness: Witness,
  { digestsBefore }: Memory,
): void {
  const words = desk.wordingOf(step.claim);
  const toWaive = words === null || !step.waives ? [] : quotationsToWaive(words, ['not-found']);
  const waivers = toWaive.map(({ source, quotation }) => ({
    source,
    quotation,
    reason: 'On paper.',
  }));
  const present = desk.digestOf(step.claim);
  const digest = step.late ? (digestsBefore.get(step.claim) ?? present) : present;
  const outcome = desk.decide(step.who, step.claim, step.kind, { digest, waivers });
  if (outcome.ok) witness.judged(step.who, step.claim, step.kind === 'approve');
}

function carryOut(
  { who, act, late }: Extract<Step, { does: 'act' }>,
  desk: ModelDesk,
  witness: Witness,
  { manifestBefore }: Memory,
): void {
  const manifest = late ? manifestBefore : desk.manifest();
  const outcome = desk.act(who, act.kind === 'sign-off' ? { ...act, manifest } : act);
  if (!outcome.ok) return;
  if (act.kind === 'sign-off') witness.signedOff(who, manifest);
  const version = desk.versions.at(-1);
  if (act.kind === 'publish' && version) witness.published(version, desk.versions.at(-2));
}

describe('whatever several people write, decide, sign and publish, in whatever order', () => {
  it.each(promises)('%s', (promise) => {
    let published = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const { desk, witness } = play(story);
        published += desk.versions.length;
        expect([...witness.broken]).not.toContain(promise);
      }),
      { numRuns: 500 },
    );
    expect(published).toBeGreaterThan(50);
  });

  it('restoring words restores approval, and readiness with it', () => {
    fc.assert(
      fc.property(stories, anyClaim, fc.nat({ max: wordings.length - 1 }), (story, id, other) => {
        const { desk } = play(story);
        const words = desk.wordingOf(id);
        const before = { claim: desk.claimStateOf(id), brief: desk.state() };
        desk.write(edith, id, wordings[other] ?? null);
        desk.write(edith, id, words);
        expect({ claim: desk.claimStateOf(id), brief: desk.state() }).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});
