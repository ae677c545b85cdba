import { accept, type Outcome, refuse } from '../refusal.ts';
import { excerpt } from '../words/excerpt.ts';

/** A member by name, as records keep them. */
export type Person = { id: string; name: string };

export type ThreadComment = {
  id: string;
  author: Person;
  text: string;
  /** Ids of the members whom it asks, each named in the text behind an @. */
  mentions: string[];
  at: Date;
  /** When its author last changed it; null while it stands as first written. */
  editedAt: Date | null;
};

/** A discussion about words of a brief; which words, is its anchor's business. */
export type Thread = {
  id: string;
  /** Who holds up approval with it until it is resolved; null while nobody does. */
  heldBy: Person | null;
  resolved: { by: Person; at: Date } | null;
  /** Oldest first, never empty. */
  comments: ThreadComment[];
};

export const LONGEST_COMMENT = 4_000;

/** More words than that are no place but a chapter. */
export const LONGEST_QUOTE = 2_000;

/** An open thread that holds up approval, as refusals and checklists name it. */
export type Hold = { threadId: string; by: string; words: string };

/** What a thread holds up approval with; null for one that is resolved or holds nothing up. */
export function holdOf({ id, heldBy, resolved, comments }: Thread): Hold | null {
  if (heldBy === null || resolved !== null) return null;
  return { threadId: id, by: heldBy.name, words: excerpt(comments[0]?.text ?? '') };
}

/** A comment's text as it is kept, or why it cannot be. */
export function commentText(typed: string): Outcome<string> {
  const text = typed.replace(/\r\n?/gu, '\n').trim();
  if (text === '') return refuse('invalid', 'Write the comment first.');
  if (text.length <= LONGEST_COMMENT) return accept(text);
  return refuse(
    'invalid',
    `A comment has at most ${LONGEST_COMMENT.toLocaleString('en-US')} characters; this one has ${text.length.toLocaleString('en-US')}. Shorten it.`,
  );
}

/** How a comment names a member. */
export const mentionOf = ({ name }: Pick<Person, 'name'>): string => `@${name}`;

/**
 * A comment's text in stretches, so that mentions can be shown as such. The longest name that fits
 * is meant where one name begins with another.
 */
export function mentionStretches(
  text: string,
  mentioned: readonly Person[],
): Array<{ text: string; mention: Person | null }> {
  const named = mentioned.toSorted((one, other) => other.name.length - one.name.length);
  const stretches: Array<{ text: string; mention: Person | null }> = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const mention = named.find((person) => text.startsWith(mentionOf(person), at)) ?? null;
    if (mention === null) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') stretches.push({ text: plain, mention: null });
    plain = '';
    stretches.push({ text: mentionOf(mention), mention });
    at += mentionOf(mention).length;
  }
  if (plain !== '') stretches.push({ text: plain, mention: null });
  return stretches;
}

/** Those of the people whom a text names behind an @. */
export function namedIn<P extends Person>(text: string, people: readonly P[]): P[] {
  const named = new Set(mentionStretches(text, people).map(({ mention }) => mention?.name));
  return people.filter(({ name }) => named.has(name));
}

/**
 * The comment of an open thread that mentions a member who has said nothing since; null where none
 * waits for them.
 */
export function unansweredMention(
  { resolved, comments }: Pick<Thread, 'resolved' | 'comments'>,
  memberId: string,
): ThreadComment | null {
  if (resolved !== null) return null;
  const answered = comments.findLastIndex(({ author }) => author.id === memberId);
  const waiting = comments.slice(answered + 1);
  return waiting.findLast(({ mentions }) => mentions.includes(memberId)) ?? null;
}
