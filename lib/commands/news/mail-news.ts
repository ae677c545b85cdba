import {
  digestFor,
  letterAbout,
  mayWriteLetter,
  saveMailed,
  type WaitingLetter,
} from '../../data/news/news-mail.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import type { Tx } from '../../data/transaction.ts';
import { byTheDesk } from '../by-the-desk.ts';

/** What a letter is written from. */
export type LetterFacts = WaitingLetter & { publication: string; timeZone: string };

/** Writes a letter and sends it; throws where the mail server did not take it. */
export type Post = (facts: LetterFacts) => Promise<void>;

/**
 * Mails one notification, unless that is done or somebody is at it.
 *
 * @returns whether a letter was taken
 * @throws whatever `post` throws; the notification still waits then
 */
export function mailNotification(id: string, now: Date, post: Post): Promise<boolean> {
  return mailOnce(id, now, post, (tx) => letterAbout(tx, id, now));
}

/** Mails a member their digest, on the same terms. */
export function mailDigest(memberId: string, now: Date, post: Post): Promise<boolean> {
  return mailOnce(`digest ${memberId}`, now, post, (tx) => digestFor(tx, memberId, now));
}

/**
 * The letter is marked as mailed when the mail server has taken it, and the right to write it is
 * held until that is committed: two workers write it once. Where the process or Postgres ends just
 * between the two, it is written again: better twice than never.
 */
function mailOnce(
  letter: string,
  now: Date,
  post: Post,
  read: (tx: Tx) => Promise<WaitingLetter | null>,
): Promise<boolean> {
  return byTheDesk(async (tx) => {
    if (!(await mayWriteLetter(tx, letter))) return false;
    const waiting = await read(tx);
    if (!waiting) return false;
    const { name: publication, timeZone } = await publicationSettings(tx);
    await post({ ...waiting, publication, timeZone });
    await saveMailed(tx, waiting.news, now);
    return true;
  });
}
