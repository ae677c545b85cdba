import { replyToThread } from '../../lib/commands/discussion/reply-to-thread.ts';
import { resolveThread } from '../../lib/commands/discussion/resolve-thread.ts';
import { startThread } from '../../lib/commands/discussion/start-thread.ts';
import type { Cast } from './cast.ts';
import { by, done } from './desk.ts';
import { selectedWords } from './selected-words.ts';

/** What the desk said about the ferry: one thing is settled, another waits for an answer. */
export async function discussFerry(cast: Cast, id: string): Promise<void> {
  const passengers = await selectedWords(id, 'five per cent more than in 2019');
  const { threadId } = await done(
    startThread(by(cast.reviewer, '2026-02-11T09:20'), id, passengers, {
      text: 'Is that the company’s own sum, or ours? 433,200 against 412,300 makes 5.1.',
      mentions: [],
      holds: false,
    }),
  );
  await done(
    replyToThread(by(cast.editor2, '2026-02-11T09:35'), id, threadId, {
      text: 'Theirs, word for word. We got the same from the table.',
      mentions: [],
      holds: false,
    }),
  );
  await done(resolveThread(by(cast.reviewer, '2026-02-11T09:40'), id, threadId));

  const record = await selectedWords(id, 'The record holds for seven years');
  await done(
    startThread(by(cast.reviewer2, '2026-02-11T14:30'), id, record, {
      text: '@Mina Kovac, the table begins in 2019. Did the company publish nothing before, or did nobody ask? The sentence should say which.',
      mentions: [cast.editor],
      holds: true,
    }),
  );
}
