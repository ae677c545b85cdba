import { mailDigest } from '../commands/news/mail-news.ts';
import { membersAwaitingDigest } from '../data/news/news-mail.ts';
import { log } from '../log.ts';
import { post } from './mail.ts';

/** When digests are looked for: the hour of some time zones begins at a quarter of Greenwich's. */
export const DIGESTS_ARE_SENT = '*/15 * * * *';

/**
 * The worker of the queue `digests`: mails their digest to everybody who has one waiting. Whose
 * letter is not taken gets it with the next round; nobody waits for somebody else's.
 */
export function digests(now: () => Date = () => new Date()) {
  return async (_work: object, signal: AbortSignal): Promise<void> => {
    for (const memberId of await membersAwaitingDigest(now())) {
      signal.throwIfAborted();
      try {
        await mailDigest(memberId, now(), post);
      } catch (error) {
        log.warn('a digest was not taken', { why: error instanceof Error ? error : String(error) });
      }
    }
  };
}
