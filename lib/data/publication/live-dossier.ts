import type { LiveFacts } from '../../document/assessment/live-assessment.ts';
import { contributorsTo, type Ledger } from '../../document/authorship/authorship.ts';
import { holdsOn } from '../../document/reading/discussion.ts';
import type { ClaimInDocument } from '../../document/reading/reading.ts';
import type {
  EditionClaim,
  EditionContent,
  EditionSignatures,
} from '../../domain/publication/edition.ts';
import type { PinnedSettings } from '../../domain/publication/publication.ts';
import type { Dossier } from '../brief/dossier.ts';
import { type CaptureText, capturesByDigest } from '../capture/captures.ts';
import { sourceEventsOn } from '../health/source-events.ts';
import type { NamedDecision } from '../review/decisions.ts';
import { evidenceHands } from '../review/evidence-hands.ts';
import { letPassInLive, whoLetPassIn } from '../review/overrides.ts';
import { sourcesById } from '../source/sources.ts';
import type { Tx } from '../transaction.ts';
import { parsePinnedSettings } from './publication-settings.ts';

/** Everything that the desk holds about the live version of a brief, ready to be assessed. */
export type LiveDossier = Omit<LiveFacts<NamedDecision>, 'content' | 'captures'> & {
  number: number;
  content: EditionContent;
  signatures: EditionSignatures;
  /** As its sign-off pinned them. */
  settings: PinnedSettings;
  captures: CaptureText[];
  /** Who let pass what it carries: they do not sign it again. */
  letPassBy: string[];
};

/** Gathers what is known about a brief's newest version; null before the first publication. */
export async function gatherLive(tx: Tx, dossier: Dossier): Promise<LiveDossier | null> {
  const { briefId, live } = dossier;
  if (!live) return null;
  const { content, signatures } = live.edition;
  const { signOff } = await tx.version.findUniqueOrThrow({
    where: { briefId_number: { briefId, number: live.number } },
    select: { signOff: { select: { settings: true } } },
  });
  const settings = parsePinnedSettings(signOff.settings);
  const cited = content.claims.flatMap((claim) => claim.content.citations);
  const names = sourceNamesOf(content);
  return {
    number: live.number,
    publishedAt: live.publishedAt,
    content,
    signatures,
    settings,
    scale: settings.verdictScale,
    sources: await sourcesById(tx, names),
    captures: await capturesByDigest(
      tx,
      cited.flatMap(({ capture }) => capture ?? []),
      dossier.settings.timeZone,
    ),
    events: await sourceEventsOn(tx, names),
    decisions: dossier.decisions,
    notices: dossier.notices,
    policy: dossier.settings.reviewPolicy,
    retractedAt: dossier.retractedAt,
    letPass: await letPassInLive(tx, briefId),
    letPassBy: await whoLetPassIn(tx, briefId, content),
    holds: new Map(
      unchangedInDraft(content.claims, dossier).map((claim) => [
        claim.id,
        holdsOn(claim, dossier.threads),
      ]),
    ),
  };
}

/**
 * Whoever may not check a live version again: those who wrote in the brief until its words were
 * published, or changed what stood behind them until then, and those who contributed to a claim of
 * the draft that says the same, since an approval of the one is one of the other.
 */
export async function writersOfLive(
  tx: Tx,
  dossier: Dossier,
  live: LiveDossier,
  ledger: Ledger,
): Promise<string[]> {
  const { briefId } = dossier;
  const words = await tx.version.findFirstOrThrow({
    where: { briefId, class: { not: 're-check' } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true },
  });
  const authors = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT DISTINCT "authorId" AS id FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid
      AND id <= coalesce((
        SELECT place FROM "AuditEvent" WHERE "briefId" = ${briefId}::uuid
          AND kind = 'version-published' AND details ->> 'number' = ${String(words.number)}
      ), ${MAX_PLACE}::bigint)`;
  const entryIds = live.sources.flatMap(({ id, aliases }) => [id, ...aliases]);
  const hands = await evidenceHands(tx, briefId, entryIds, null, words.publishedAt);
  const sharing = unchangedInDraft(live.content.claims, dossier).flatMap(({ id }) =>
    contributorsTo(ledger, id),
  );
  return [...new Set([...authors.map(({ id }) => id), ...hands, ...sharing])];
}

/** Beyond every place: where it is not known how far the log was published, all of it counts. */
const MAX_PLACE = 9_223_372_036_854_775_807n;

/** The claims of the draft that say exactly what they say in the live version. */
function unchangedInDraft(
  live: readonly Pick<EditionClaim, 'id' | 'digest'>[],
  { reading }: Pick<Dossier, 'reading'>,
): ClaimInDocument[] {
  return reading.claims.filter(({ id, digest }) =>
    live.some((claim) => claim.id === id && claim.digest === digest),
  );
}

/** Every id that a version names its sources by. */
function sourceNamesOf({ sources, claims }: EditionContent): string[] {
  const listed = sources.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const cited = claims.flatMap(({ content }) => content.citations.map(({ source }) => source));
  return [...new Set([...listed, ...cited])];
}
