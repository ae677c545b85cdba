import { isDeepStrictEqual } from 'node:util';
import { manifestDigest } from '../../lib/domain/publication/manifest.ts';
import { quorumFor } from '../../lib/domain/review/review-policy.ts';
import type { Result } from './newsroom.ts';
import { bringerOf, saidAt, type Told } from './past.ts';
import { claimIds } from './steps.ts';
import {
  cameUp,
  isNewWords,
  isTold,
  judgementsAt,
  publicAt,
  type Story,
  signedSince,
  toldOfBrief,
  type Version,
  wasSigned,
} from './story.ts';
import type { Tally } from './tally.ts';

/** What must hold of everything that was published in the round. */
export function checkVersions(story: Story, tally: Tally): void {
  const { versions } = story;
  tally.holds(
    'versions are numbered from 1 without gap or double',
    versions.every(({ number }, index) => number === index + 1),
    () => versions.map(({ number }) => number).join(', '),
  );
  for (const told of story.news) {
    if (!isTold(told, 'version-published')) continue;
    const version = versions.find(({ id }) => id === told.event.versionId);
    if (!version) throw new Error('A version is told of that is not there.');
    if (!isNewWords(told)) {
      checkConfirmation(story, told, version, tally);
      continue;
    }
    checkWords(story, told, version, tally);
    checkDay(story, told, version, tally);
    checkSignature(story, told, version, tally);
    checkApprovals(story, told, version, tally);
  }
}

function checkWords(story: Story, told: Told, version: Version, tally: Tally): void {
  const { content } = version;
  const said = saidAt(story.said, told.place);
  tally.holds(
    'a version holds the words that stood in the log when it was published',
    content.claims.every(({ id, digest }) => said?.digests.get(oneOf(id)) === digest),
    () => `version ${version.number} says other words than place ${told.place} of the log`,
  );
}

/** The day is attested with what readers see; until then, and after a retraction, it is proposed. */
function checkDay(story: Story, told: Told, { number, content }: Version, tally: Tally): void {
  const isLive = publicAt(story, story.told.indexOf(told)) === 'live';
  const attested = isLive ? story.versions[number - 2]?.content.checkedOn : undefined;
  const proposed = saidAt(story.said, told.place)?.checkedOn;
  tally.holds(
    'the checked-on day is the document’s until readers see it, and no edit moves it afterwards',
    content.checkedOn === (attested ?? proposed),
    () => `version ${number} was checked on ${content.checkedOn}`,
  );
}

/** "Checked, unchanged": what was live, seen as it was by somebody who did not write it. */
function checkConfirmation(story: Story, told: Told, version: Version, tally: Tally): void {
  const { number, content, signOff } = version;
  const index = story.told.indexOf(told);
  const before = story.versions[number - 2];
  tally.holds(
    'a re-check publishes what was live again, with a day that is not earlier',
    before !== undefined &&
      publicAt(story, index) === 'live' &&
      isDeepStrictEqual({ ...content, checkedOn: before.content.checkedOn }, before.content) &&
      content.checkedOn >= before.content.checkedOn &&
      manifestDigest(content) === signOff.manifestDigest,
    () => `version ${number} after version ${before?.number}`,
  );
  const makers = story.results.filter(
    ({ step, left, actorId }) => step.does === 'check again' && left && actorId === told.actorId,
  );
  const sawAll = ({ saw, lookedAfter }: Result) =>
    saw === String(number - 1) &&
    !content.claims.some(({ id, digest }) => cameUp(story, lookedAfter, told.id, id, digest));
  tally.holds(
    'whoever checks a version again saw it, and all that had come up about it',
    makers.some(sawAll),
    () => `version ${number} by ${told.actorId}`,
  );
  const published = story.told.slice(0, index).findLast(isNewWords);
  const writers = claimIds.flatMap((id) => {
    const bringer = bringerOf(story.said, published?.place ?? 0n, (one) => one.digests.get(id));
    return bringer ? [bringer.authorId] : [];
  });
  tally.holds(
    'whoever checks a version again did not write what it says',
    !writers.includes(told.actorId ?? ''),
    () => `version ${number} by ${told.actorId}`,
  );
}

function checkSignature(story: Story, told: Told, version: Version, tally: Tally): void {
  const index = story.told.indexOf(told);
  const manifest = manifestDigest(version.content);
  const from = signedSince(story, index);
  tally.holds(
    'a version was signed over exactly its manifest, since it was last submitted or retracted',
    manifest === version.manifestDigest &&
      manifest === version.signOff.manifestDigest &&
      from !== -1 &&
      wasSigned(story, { manifest, claims: version.content.claims }, from, index),
    () => `version ${version.number} with the manifest ${manifest.slice(0, 8)}`,
  );
  const signed = toldOfBrief(story).filter((one) => isTold(one, 'brief-signed-off'));
  const at = signed.findIndex((one) => one.event.signOffId === version.signOffId);
  const signature = signed[at];
  const before = signed[at - 1]?.place ?? 0n;
  const place = signature?.place ?? 0n;
  const abouts = [
    (one: (typeof story.said)[number]) => one.checkedOn,
    ...claimIds.map((id) => (one: (typeof story.said)[number]) => one.digests.get(id)),
  ];
  const brought = abouts.flatMap((about) => {
    const bringer = bringerOf(story.said, place, about);
    const old = saidAt(story.said, before);
    return bringer && bringer.place > before && (!old || about(old) !== about(bringer))
      ? [bringer.authorId]
      : [];
  });
  tally.holds(
    'whoever signed a version did not write what was new in it since the signature before',
    signature?.actorId !== null && !brought.includes(signature?.actorId ?? ''),
    () => `version ${version.number} was signed by ${signature?.actorId}`,
  );
}

function checkApprovals(story: Story, told: Told, version: Version, tally: Tally): void {
  const index = story.told.indexOf(told);
  for (const claim of version.content.claims) {
    const judged = judgementsAt(story, oneOf(claim.id), claim.digest, index);
    const policy = { twoReviewersFor: story.twoNeeded.always ? ['confirmed', 'false'] : [] };
    const quorum = quorumFor({ ...policy, recheck: [] }, claim.verdict.key);
    tally.holds(
      'every claim of a version had its quorum of approvals at its digest, and no objection',
      judged.objecting.length === 0 && judged.approving.length >= quorum,
      () =>
        `claim ${claim.id} of version ${version.number}: ${judged.approving.length} approve, ${judged.objecting.length} object, ${quorum} needed`,
    );
  }
}

function oneOf(id: string): (typeof claimIds)[number] {
  const known = claimIds.find((claimId) => claimId === id);
  if (!known) throw new Error(`There is a claim ${id}, which nobody wrote.`);
  return known;
}
