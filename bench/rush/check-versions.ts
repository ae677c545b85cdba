import { editionSchema } from '../../lib/data/publication/edition-schema.ts';
import { manifestDigest } from '../../lib/domain/publication/manifest.ts';
import { quorumFor } from '../../lib/domain/review/review-policy.ts';
import { bringerOf, saidAt, type Told } from './past.ts';
import { claimIds } from './steps.ts';
import {
  isTold,
  judgementsAt,
  type Story,
  submittedAt,
  toldOfBrief,
  versionsOf,
  wasSigned,
} from './story.ts';
import type { Tally } from './tally.ts';

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** What must hold of everything that was published in the round. */
export async function checkVersions(story: Story, tally: Tally): Promise<void> {
  const versions = await versionsOf(story.briefId);
  tally.holds(
    'versions are numbered from 1 without gap or double',
    versions.every(({ number }, index) => number === index + 1),
    () => versions.map(({ number }) => number).join(', '),
  );
  for (const told of story.news) {
    if (!isTold(told, 'version-published')) continue;
    const version = versions.find(({ id }) => id === told.event.versionId);
    if (!version) throw new Error('A version is told of that is not there.');
    checkWords(story, told, version, tally);
    checkDay(story, told, version, versions[0], tally);
    checkSignature(story, told, version, tally);
    checkApprovals(story, told, version, tally);
  }
}

function checkWords(story: Story, told: Told, version: Version, tally: Tally): void {
  const { content } = editionSchema.parse(version.edition);
  const said = saidAt(story.said, told.place);
  tally.holds(
    'a version holds the words that stood in the log when it was published',
    content.claims.every(({ id, digest }) => said?.digests.get(oneOf(id)) === digest),
    () => `version ${version.number} says other words than place ${told.place} of the log`,
  );
}

/** Nobody checks anything again in the rush, so nothing moves the day that was attested first. */
function checkDay(
  story: Story,
  told: Told,
  version: Version,
  first: Version | undefined,
  tally: Tally,
): void {
  const dayOf = (one: Version) => editionSchema.parse(one.edition).content.checkedOn;
  const proposed = saidAt(story.said, told.place)?.checkedOn;
  tally.holds(
    'the first version has the checked-on day of the document, and no edit moves it afterwards',
    dayOf(version) === (first && version.number > 1 ? dayOf(first) : proposed),
    () => `version ${version.number} was checked on ${dayOf(version)}`,
  );
}

function checkSignature(story: Story, told: Told, version: Version, tally: Tally): void {
  const index = story.told.indexOf(told);
  const { content } = editionSchema.parse(version.edition);
  const manifest = manifestDigest(content);
  const from = submittedAt(story, index);
  tally.holds(
    'a version was signed over exactly its manifest, since it was last submitted',
    manifest === version.manifestDigest &&
      manifest === version.signOff.manifestDigest &&
      from !== -1 &&
      wasSigned(story, manifest, from, index),
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
  const { content } = editionSchema.parse(version.edition);
  for (const claim of content.claims) {
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
