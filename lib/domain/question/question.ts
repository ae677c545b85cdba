import { parseEmailAddress } from '../member/email-address.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { excerpt } from '../words/excerpt.ts';
import { storable } from '../words/storable.ts';

export const questionOrigins = ['reader', 'follow-up', 'member'] as const;
/** Who brought a question: a reader, a published brief's follow-ups, or a member. */
export type QuestionOrigin = (typeof questionOrigins)[number];

export const questionStates = ['open', 'taken', 'answered', 'set-aside', 'merged'] as const;
/** Where a question of the backlog stands; derived, never stored. */
export type QuestionState = (typeof questionStates)[number];

/** What a question's state is derived from. */
export type QuestionFacts = {
  mergedIntoId: string | null;
  /** The brief that is to answer it, and whether readers can read that. */
  brief: { isLive: boolean } | null;
  closedAt: Date | null;
};

/** It becomes a brief's headline, and is no longer than one. */
export const LONGEST_QUESTION = 300;
export const LONGEST_DETAILS = 2_000;

/** Where a question stands. It leaves the open ones in one way at a time. */
export function questionState({ mergedIntoId, brief, closedAt }: QuestionFacts): QuestionState {
  if (mergedIntoId !== null) return 'merged';
  if (brief !== null) return brief.isLive ? 'answered' : 'taken';
  return closedAt === null ? 'open' : 'set-aside';
}

/** A question as it was typed. */
export type TypedQuestion = { text: string; details: string };

/** Reads a question: on one line, within its limits, and without what cannot be seen. */
export function parseQuestion(typed: TypedQuestion): Outcome<TypedQuestion> {
  const text = questionText(typed.text);
  const details = visible(typed.details.replace(/\r\n?/gu, '\n')).trim();
  if (text === '') return refuse('invalid', 'Write the question first.');
  if (text.length > LONGEST_QUESTION) {
    return refuse(
      'invalid',
      `A question has at most ${LONGEST_QUESTION} characters; this one has ${text.length}. Say the rest below it.`,
    );
  }
  if (details.length > LONGEST_DETAILS) {
    return refuse(
      'invalid',
      `There is room for ${LONGEST_DETAILS} characters below the question; this is ${details.length}.`,
    );
  }
  return accept({ text, details });
}

/** A question's words on one line. */
export function questionText(words: string): string {
  return visible(words.replace(/\s+/gu, ' ')).trim();
}

/**
 * Reads where a reader wishes to be told of the answer: null where they don't. An address is kept
 * only where the wish was said beside it.
 */
export function parseWish(
  wish: Pick<ReadersQuestion, 'address' | 'isWished'>,
): Outcome<string | null> {
  if (wish.address.trim() === '') {
    if (!wish.isWished) return accept(null);
    return refuse('invalid', 'Give the e-mail address at which you wish to be told.');
  }
  const address = parseEmailAddress(wish.address);
  if (address === null) {
    return refuse('invalid', 'That is no e-mail address. Correct it, or leave the field empty.');
  }
  if (wish.isWished) return accept(address);
  return refuse(
    'invalid',
    'Tick that you wish to be told, or leave the e-mail address empty: it is kept for nothing else.',
  );
}

/** A question as a reader sends it. */
export type ReadersQuestion = TypedQuestion & {
  /** Where they wish to be told of the answer, as typed, and whether they said that they wish it. */
  address: string;
  isWished: boolean;
};

/** Reads all that a reader sends with a question. */
export function parseReadersQuestion(
  sent: ReadersQuestion,
): Outcome<TypedQuestion & { askerAddress: string | null }> {
  const question = parseQuestion(sent);
  if (!question.ok) return question;
  const wish = parseWish(sent);
  return wish.ok ? accept({ ...question.value, askerAddress: wish.value }) : wish;
}

/**
 * A question as the record names it for good. Readers write what they like into a question, their
 * e-mail address included, and what is in the record cannot be erased.
 */
export function questionExcerpt(text: string): string {
  return excerpt(text.replace(/\S+@\S+/gu, '(address)'));
}

/** Without control characters and turns of direction, with which words could pass for others. */
function visible(words: string): string {
  return storable(words.normalize('NFC')).replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}
