import { addQuestion } from '../../lib/commands/question/add-question.ts';
import { receiveQuestion } from '../../lib/commands/question/receive-question.ts';
import type { Cast } from './cast.ts';
import { by, done } from './desk.ts';

const readers = [
  {
    at: '2026-02-13T18:20:00Z',
    text: 'Is the water at the town beach safe for small children?',
    details: 'My neighbour says that the warning sign was taken down too early.',
  },
  {
    at: '2026-02-14T07:05:00Z',
    text: 'Is the town beach’s water safe for children?',
    details: '',
  },
];

/** What people want to know: two readers the same, and a member something else. */
export async function askQuestions(cast: Cast): Promise<void> {
  const unsaid = { address: '', isWished: false };
  for (const { at, text, details } of readers) {
    await done(receiveQuestion(new Date(at), { text, details, ...unsaid }, null));
  }
  await done(
    addQuestion(by(cast.reviewer, '2026-02-14T10:00'), {
      text: 'Has the price of a resident pass doubled since 2020?',
      details: 'It was said at the council’s meeting of February 12.',
    }),
  );
}
