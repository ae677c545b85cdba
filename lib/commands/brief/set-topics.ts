import { lockBrief } from '../../data/brief/briefs.ts';
import { lockTopicNames, saveTopics, topicsOf } from '../../data/brief/topics.ts';
import { record } from '../../data/record/audit.ts';
import { LONGEST_TOPIC, MOST_TOPICS, topicNames } from '../../domain/brief/topic-names.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF } from '../case.ts';
import { settle } from '../settle.ts';

/**
 * Says what a brief is about: for lists, and for the days after which it is checked again. Gives the
 * topics that it has now.
 */
export function setTopics(
  doing: Doing,
  briefId: string,
  written: string,
): Promise<Outcome<string[]>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'set-topics');
    if (!allowed.ok) return allowed;
    if (!(await lockBrief(tx, briefId))) return refuse('not-found', NO_SUCH_BRIEF);
    const before = await topicsOf(tx, briefId);
    const after = topicNames(written, await lockTopicNames(tx));
    if (after.length > MOST_TOPICS) {
      return refuse('invalid', `A brief has at most ${MOST_TOPICS} topics. Leave some out.`);
    }
    if (after.some((name) => name.length > LONGEST_TOPIC)) {
      return refuse(
        'invalid',
        `A topic has at most ${LONGEST_TOPIC} characters. Put commas between topics.`,
      );
    }
    if (before.join('\n') === after.join('\n')) return accept(after);

    await saveTopics(tx, briefId, after);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await record(tx, doer, { kind: 'topics-changed', before, after });
    await settle(tx, briefId);
    return accept(after);
  });
}
