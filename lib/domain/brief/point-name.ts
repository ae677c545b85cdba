import { accept, type Outcome, refuse } from '../refusal.ts';

/** Longer names are notes. */
const LONGEST = 100;

/** The name of a point of the history as it is kept. */
export function pointName(given: string): Outcome<string> {
  const name = given.replace(/\s+/gu, ' ').trim();
  if (name === '') return refuse('invalid', 'Give the point a name to find it again by.');
  if (name.length > LONGEST) {
    return refuse('invalid', `A point’s name has at most ${LONGEST} characters.`);
  }
  return accept(name);
}
