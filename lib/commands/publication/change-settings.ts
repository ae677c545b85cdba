import { topicNames } from '../../data/brief/topic-names.ts';
import { enqueue } from '../../data/desk/queues.ts';
import { verdictUses } from '../../data/desk/verdict-uses.ts';
import { notify } from '../../data/notices.ts';
import {
  publicationSettings,
  savePublication,
} from '../../data/publication/publication-settings.ts';
import {
  addSettingsChange,
  everyVerdict,
  knowsTimeZone,
  lockSettings,
  settingsHistory,
} from '../../data/publication/settings-changes.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { verdictOf } from '../../domain/claim/verdict.ts';
import { usesOfRetired, type VerdictUse, withKeys } from '../../domain/claim/verdict-scale.ts';
import { can } from '../../domain/policy.ts';
import type { PublicationSettings } from '../../domain/publication/publication.ts';
import {
  NO_TIME_ZONE,
  type SettingsSection,
  type SettingsValue,
  saysTheSame,
  sectionOf,
  sectionProblem,
  tidy,
  withSection,
} from '../../domain/publication/settings-section.ts';
import { settingChanges, settingsIn } from '../../domain/publication/settings-texts.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { counted } from '../../domain/words/wording.ts';
import { act, type Doing } from '../act.ts';

export type SettingsInput = {
  /** What a section shall say. A verdict without a key is a new one. */
  asked: SettingsValue;
  /** What it said when whoever asks saw it. */
  seen: SettingsValue;
  /** Of the verdicts to be retired, what was said to need another one. */
  retiring: readonly VerdictUse[];
};

/** Where a brief stands may follow from these: quorums and rules, and days that are frozen. */
const followed: readonly SettingsSection[] = ['review-policy', 'publication'];

/**
 * Changes one section of the publication's settings, and gives what it says now. Refused where it
 * says something else by now than whoever asks had seen. Published versions keep what was in force
 * when they were signed off.
 */
export function changeSettings(
  doing: Doing,
  { asked, seen, retiring }: SettingsInput,
): Promise<Outcome<SettingsValue>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'change-settings');
    if (!allowed.ok) return allowed;
    await lockSettings(tx);
    const before = await publicationSettings(tx);
    const present = sectionOf(before, asked.section);
    const value = await readable(tx, asked, before);
    if (saysTheSame(value, present)) return accept(present);
    if (!saysTheSame(seen, present)) return refuse('stale', await whatChanged(tx, asked.section));

    const topics = await topicNames(tx);
    const after = withSection(before, value);
    const { twoReviewersFor, recheck } = before.reviewPolicy;
    const problem = sectionProblem(value, {
      verdicts: [
        ...before.verdictScale.map(({ key }) => key),
        ...twoReviewersFor,
        ...recheck.flatMap(({ verdict }) => verdict ?? []),
      ],
      topics: [...topics.keys()],
    });
    if (problem) return refuse('invalid', problem);
    const isMoved = after.timeZone !== before.timeZone;
    if (isMoved && !(await knowsTimeZone(tx, after.timeZone)))
      return refuse('invalid', NO_TIME_ZONE);
    const unsaid = await unsaidRetirement(tx, { before, after }, retiring);
    if (unsaid) return refuse('blocked', unsaid);

    const changes = settingChanges(before, after, topics);
    const settings = changes.map(({ what }) => what);
    const by = { byId: actor.id, at: doing.now };
    await addSettingsChange(tx, { before, after, changed: settings, ...by });
    await savePublication(tx, after);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, {
      kind: 'settings-changed',
      settings,
      changes: changes.map(({ what, ...change }) => ({ setting: what, ...change })),
    });
    if (followed.includes(asked.section)) await enqueue(tx, 'follow-briefs', {});
    await notify(tx, { kind: 'settings' });
    return accept(value);
  });
}

/** What was asked for as it would be kept. */
async function readable(
  tx: Tx,
  asked: SettingsValue,
  { verdictScale }: PublicationSettings,
): Promise<SettingsValue> {
  if (asked.section !== 'verdict-scale') return tidy(asked);
  const known = await everyVerdict(tx);
  return { ...asked, verdictScale: withKeys(asked.verdictScale, verdictScale, known) };
}

async function whatChanged(tx: Tx, section: SettingsSection): Promise<string> {
  const topics = await topicNames(tx);
  const names = settingsIn[section];
  for (const { by, before, after } of await settingsHistory(tx)) {
    const [change] = settingChanges(before, after, topics).filter(({ what }) =>
      names.includes(what),
    );
    if (!change) continue;
    const who = by ?? 'Somebody at the command line';
    return `${who} changed the ${change.what} meanwhile, from “${excerpt(change.before)}” to “${excerpt(change.after)}”. Nothing was saved, and what you typed is still here. Save again to put it in the place of theirs.`;
  }
  return 'This was changed meanwhile. Nothing was saved, and what you typed is still here. Save again to put it in the place of what is there.';
}

/** What has to be said before verdicts go that drafts propose; null where it was. */
async function unsaidRetirement(
  tx: Tx,
  { before, after }: { before: PublicationSettings; after: PublicationSettings },
  said: readonly VerdictUse[],
): Promise<string | null> {
  const uses = usesOfRetired(before.verdictScale, after.verdictScale, await verdictUses(tx));
  const unsaid = uses.filter(
    ({ key, claims, briefs }) =>
      !said.some((use) => use.key === key && use.claims === claims && use.briefs === briefs),
  );
  if (unsaid.length === 0) return null;
  const lines = unsaid.map(({ key, claims, briefs }) => {
    const label = verdictOf(before.verdictScale, key)?.label ?? key;
    return `“${label}” is proposed for ${counted(claims, 'claim')} in ${counted(briefs, 'brief')}`;
  });
  return `${lines.join(', ')}: they would need another verdict. Nothing was saved. Say that you know it, then save again.`;
}
