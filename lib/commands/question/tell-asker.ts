import { mayWriteLetter } from '../../data/news/news-mail.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import {
  type AskerToTell,
  askerToTell,
  forgetAsker,
} from '../../data/question/answered-questions.ts';
import { record } from '../../data/record/audit.ts';
import { byTheDesk } from '../by-the-desk.ts';
import { named } from './backlog.ts';

/** What the letter to an asker is made of. */
export type Answered = AskerToTell & { publication: string };

/**
 * Tells whoever asked a question that it is answered, where they still wait for it, and forgets
 * their address. The right to write the letter is held until that is kept, and no row: two who tell at
 * once tell once, and nobody who works on the question or its brief waits for a mail server. A letter
 * that cannot be sent leaves everything as it was.
 *
 * @param send throws where the letter was not taken
 */
export function tellAsker(
  questionId: string,
  now: Date,
  send: (answered: Answered) => Promise<void>,
): Promise<'told' | 'nobody-waits'> {
  return byTheDesk(async (tx) => {
    if (!(await mayWriteLetter(tx, `asker ${questionId}`))) return 'nobody-waits';
    const asker = await askerToTell(tx, questionId);
    if (!asker) return 'nobody-waits';
    const { name } = await publicationSettings(tx);
    await send({ ...asker, publication: name });
    const text = await forgetAsker(tx, questionId, now);
    // Of no brief: naming it would wait for whoever holds it, who may wait for the question.
    const doer = { actorId: null, briefId: null, at: now };
    await record(tx, doer, { kind: 'asker-told', ...named({ id: questionId, text }) });
    return 'told';
  });
}
