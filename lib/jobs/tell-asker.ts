import { tellAsker } from '../commands/question/tell-asker.ts';
import type { Work } from '../data/desk/queues.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { answerLetter } from '../mail/answer-letter.ts';
import type { Letter } from '../mail/letter.ts';

type Deliver = (to: string, letter: Letter) => Promise<void>;

/**
 * The worker of the queue `tell-asker`: writes to whoever asked a question that it is answered. A
 * letter that is not taken is tried again, as patiently as the queue says.
 */
export function askerTeller(deliver: Deliver, now: () => Date = () => new Date()) {
  return async ({ questionId }: Work['tell-asker']): Promise<void> => {
    const outcome = await tellAsker(questionId, now(), ({ address, text, publication, answer }) => {
      const { headline, slug } = answer;
      const link = new URL(`/briefs/${encodeURIComponent(slug)}`, env().FACTDESK_URL).href;
      const letter = answerLetter({ publication, question: text, headline, link });
      return deliver(address, { ...letter, id: `answer-${questionId}` });
    });
    if (outcome === 'told') log.info('an asker was told', { question: questionId });
  };
}
