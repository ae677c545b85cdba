import { choicesOf, saveChoice } from '../../data/news/notification-choices.ts';
import { record } from '../../data/record/audit.ts';
import {
  type Concern,
  choiceWords,
  concernWords,
  type NotificationChoice,
} from '../../domain/news/notification.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

/** Keeps how a member wishes to be told of each concern that is named; gives how many changed. */
export function chooseNotifications(
  doing: Doing,
  choices: ReadonlyMap<Concern, NotificationChoice>,
): Promise<Outcome<{ changed: number }>> {
  return act(doing, async (tx, actor) => {
    const present = await choicesOf(actor, tx);
    let changed = 0;
    for (const [concern, choice] of choices) {
      const before = choiceWords(present.get(concern) ?? choice);
      const after = choiceWords(choice);
      if (before === after) continue;
      changed += 1;
      await saveChoice(tx, actor.id, concern, choice);
      const doer = { actorId: actor.id, briefId: null, at: doing.now };
      const about = { concern: concernWords(concern), before, after };
      await record(tx, doer, { kind: 'notification-choice-changed', ...about });
    }
    return accept({ changed });
  });
}
