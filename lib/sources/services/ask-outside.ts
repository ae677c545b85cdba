import { env } from '../../env.ts';
import { log } from '../../log.ts';
import { hostAndPort } from '../fetching/destination.ts';
import { fetchDocument } from '../fetching/fetch-document.ts';

/** Where outside knowledge is asked for: variables of the environment, for mirrors of one's own. */
export type Outside = 'DOI_URL' | 'CROSSREF_URL' | 'WAYBACK_URL' | 'ARCHIVE_TODAY_URL';

/**
 * Asks an outside service, with smaller caps than a page has. It is no failure of anything else when
 * none answers: the reason goes to the log.
 *
 * @param path what follows the service's own address, with its slash
 * @returns what it answered in UTF-8; null where it did not, or knows nothing
 * @throws what `signal` was aborted with, and nothing else
 */
export async function askOutside(
  service: Outside,
  path: string,
  accept: string,
  signal: AbortSignal,
): Promise<string | null> {
  const base = env()[service].replace(/\/$/, '');
  const answer = await fetchDocument(`${base}${path}`, {
    signal,
    accept,
    mayFetch: [hostAndPort(new URL(base))],
    limits: { bytes: 2_000_000, answerMs: 8_000, totalMs: 12_000 },
  });
  if (answer.ok) return new TextDecoder().decode(answer.bytes);
  if (answer.reason !== 'gone') {
    const { reason, status, sentence } = answer;
    log.warn('an outside service did not answer', { service, reason, status, sentence });
  }
  return null;
}
