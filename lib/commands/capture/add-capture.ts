import { saveCapture } from '../../data/capture/captures.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { isRemovedText, REMOVED_TEXT } from '../../data/purge/captured-texts.ts';
import { record } from '../../data/record/audit.ts';
import { lockSource } from '../../data/source/sources.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { type CalendarDate, dayIn } from '../../domain/time/calendar-date.ts';
import { act, type Doing } from '../act.ts';

/** Longer than any article or report; a book is captured by its pages that matter. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Keeps the text of a source as it was pasted now, once per digest: the same text again is the
 * same capture. Gives its SHA-256 digest and the day it was captured.
 */
export function addCapture(
  doing: Doing,
  sourceId: string,
  pasted: string,
): Promise<Outcome<{ digest: string; capturedOn: CalendarDate }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'add-capture');
    if (!allowed.ok) return allowed;
    const text = pasted.replace(/\r\n?/g, '\n').trim();
    if (text === '') return refuse('invalid', 'Paste the text of the source first.');
    if (text.includes('\0')) return refuse('invalid', 'This is not text: it holds NUL characters.');
    if (text.length > MOST_CHARACTERS) {
      return refuse('invalid', 'That is over two million characters. Paste the part that matters.');
    }
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');

    const digest = textDigest(text);
    if (await isRemovedText(tx, digest)) return refuse('blocked', REMOVED_TEXT);
    const isNew = await saveCapture(
      tx,
      { sourceId: source.id, digest, text, way: 'pasted' },
      { memberId: actor.id, at: doing.now },
    );
    if (isNew) {
      const doer = { actorId: actor.id, briefId: null, at: doing.now };
      const title = sourceTitle(source);
      await record(tx, doer, { kind: 'capture-added', sourceId: source.id, title, digest });
    }
    const { timeZone } = await publicationSettings(tx);
    return accept({ digest, capturedOn: dayIn(timeZone, doing.now) });
  });
}
