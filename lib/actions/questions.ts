'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Doing } from '../commands/act.ts';
import { addQuestion } from '../commands/question/add-question.ts';
import { mergeQuestions, takeQuestionsApart } from '../commands/question/merge-questions.ts';
import { setQuestionAside, takeQuestionUpAgain } from '../commands/question/set-question-aside.ts';
import { beginBriefFromQuestion, linkQuestion } from '../commands/question/take-question.ts';
import type { Outcome, Refusal } from '../domain/refusal.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

const words = z.string().max(20_000);
const typedSchema = z.object({ text: words, details: words });

/** Puts a member's question into the backlog. */
export async function addQuestionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = { text: form.get('text'), details: form.get('details') };
  const outcome = await onBacklog(typedSchema, typed, addQuestion);
  return outcome.ok ? { done: 'Added to the open questions.' } : { refusal: outcome.refusal };
}

const questionSchema = z.object({ questionId: z.uuid() });

/** Begins a brief with a question; gives its id. */
export async function beginBriefAction(input: unknown): Promise<Outcome<{ id: string }>> {
  return onBacklog(questionSchema, input, (doing, { questionId }) =>
    beginBriefFromQuestion(doing, questionId),
  );
}

/** Has a brief that exists answer a question. */
export async function linkQuestionAction(input: unknown): Promise<Outcome<void>> {
  return onBacklog(questionSchema.extend({ briefId: z.uuid() }), input, linkQuestion);
}

/** Merges a question into another one. */
export async function mergeQuestionsAction(input: unknown): Promise<Outcome<void>> {
  return onBacklog(questionSchema.extend({ intoId: z.uuid() }), input, mergeQuestions);
}

/** Takes a merged question out of the other one again. */
export async function takeApartAction(input: unknown): Promise<Outcome<void>> {
  return onBacklog(questionSchema, input, (doing, { questionId }) =>
    takeQuestionsApart(doing, questionId),
  );
}

/** Sets a question aside. */
export async function setAsideAction(input: unknown): Promise<Outcome<void>> {
  return onBacklog(
    questionSchema.extend({ reason: z.string().max(2_000) }),
    input,
    setQuestionAside,
  );
}

/** Brings a question back to the open ones. */
export async function takeUpAgainAction(input: unknown): Promise<Outcome<void>> {
  return onBacklog(questionSchema, input, (doing, { questionId }) =>
    takeQuestionUpAgain(doing, questionId),
  );
}

/** Runs a command, after which the desk's pages tell of the backlog as it is then. */
async function onBacklog<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  command: (doing: Doing, parsed: z.infer<S>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const outcome = await asMember(schema, input, command);
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}
