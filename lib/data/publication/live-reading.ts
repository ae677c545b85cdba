import { assessLive, type LiveClaim } from '../../document/assessment/live-assessment.ts';
import type { Actor } from '../../domain/actor.ts';
import { verdictOf } from '../../domain/claim/verdict.ts';
import type { SourceSince } from '../../domain/health/source-since.ts';
import { recheckDue, recheckRule, recheckRuleWords } from '../../domain/review/recheck.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { type CaptureText, capturesByDigest } from '../capture/captures.ts';
import { database } from '../database.ts';
import type { DeskBrief } from '../desk/desk.ts';
import type { NamedDecision } from '../review/decisions.ts';
import { sourcesSince } from '../review/sources-since.ts';
import { gatherLive, type LiveDossier, writersOfLive } from './live-dossier.ts';

/** The live version of a brief with what is known of it by now, for the page that checks it again. */
export type LiveReading = {
  live: LiveDossier;
  claims: LiveClaim<NamedDecision>[];
  /** Whoever may not check it again. */
  writers: string[];
  since: SourceSince[];
  latestTexts: CaptureText[];
};

/** The claims of the newest version of a brief as they stand now; null before the first. */
export async function readLiveClaims(
  _actor: Actor,
  { dossier }: DeskBrief,
): Promise<Pick<LiveReading, 'live' | 'claims'> | null> {
  const live = await gatherLive(database(), dossier);
  return live && { live, claims: assessLive(live) };
}

/** The same with how its sources fare and who may not check it again. */
export async function readLive(actor: Actor, brief: DeskBrief): Promise<LiveReading | null> {
  const read = await readLiveClaims(actor, brief);
  if (!read) return null;
  const { dossier, ledger } = brief;
  const { live } = read;
  const reader = database();
  const since = await sourcesSince(live.sources);
  const latest = since.flatMap((source) => source.latest?.digest ?? []);
  return {
    ...read,
    writers: await writersOfLive(reader, dossier, live, ledger),
    since,
    latestTexts: await capturesByDigest(reader, latest, dossier.settings.timeZone),
  };
}

/** When the live version is to be checked again, and by which rule in words; null where by none. */
export async function recheckTermsOf(
  _actor: Actor,
  { dossier }: DeskBrief,
): Promise<{ due: CalendarDate; rule: string } | null> {
  const { briefId, live, settings } = dossier;
  if (!live) return null;
  const topics = await database().briefTopic.findMany({
    where: { briefId },
    select: { topic: { select: { id: true, name: true } } },
  });
  const { checkedOn, claims } = live.edition.content;
  const facts = {
    policy: settings.reviewPolicy,
    topicIds: topics.map(({ topic }) => topic.id),
    verdicts: claims.map(({ verdict }) => verdict.key),
  };
  const rule = recheckRule(facts);
  const due = recheckDue({ checkedOn, ...facts });
  if (rule === null || due === null) return null;
  const words = recheckRuleWords(rule, {
    topic: (id) => topics.find(({ topic }) => topic.id === id)?.topic.name ?? id,
    verdict: (key) => verdictOf(settings.verdictScale, key)?.label ?? key,
  });
  return { due, rule: words };
}
