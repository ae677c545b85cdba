import { accept, type Outcome, refuse } from '../refusal.ts';

/** The longest name that fits a line of a published page. */
export const LONGEST_NAME = 80;

/** Turns of direction and control characters, with which a name could pass for another. */
const DECEPTIVE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Reads a member's name as readers will see it. */
export function parsePersonName(text: string): Outcome<string> {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').replace(DECEPTIVE, '').trim();
  if (name === '') return refuse('invalid', 'Give your name, as readers will see it.');
  return [...name].length <= LONGEST_NAME
    ? accept(name)
    : refuse('invalid', `Give a name of at most ${LONGEST_NAME} characters.`);
}
