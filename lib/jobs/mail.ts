import { createHash } from 'node:crypto';
import { type LetterFacts, mailNotification } from '../commands/news/mail-news.ts';
import type { Work } from '../data/desk/queues.ts';
import { env } from '../env.ts';
import { newsLetter } from '../mail/news-letters.ts';
import { deliverLetter } from '../mail/send-letter.ts';

/**
 * The worker of the queue `mail`: mails one notification. Where the mail server does not take the
 * letter, the queue has it tried again for a day and a half.
 */
export function mail(now: () => Date = () => new Date()) {
  return async ({ notificationId }: Work['mail']): Promise<void> => {
    await mailNotification(notificationId, now(), post);
  };
}

/** Writes a letter about news and sends it. */
export function post({ to, ...facts }: LetterFacts): Promise<void> {
  const letter = newsLetter({ ...facts, desk: env().FACTDESK_URL });
  return deliverLetter(to, { ...letter, id: idOf(facts.news) });
}

/** The same for the same news, should they be mailed again. */
function idOf(news: LetterFacts['news']): string {
  const told = news.map(({ id }) => id).sort();
  return `news-${createHash('sha256').update(told.join()).digest('hex').slice(0, 32)}`;
}
