'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { chooseNotifications } from '../commands/news/choose-notifications.ts';
import { readAllNews } from '../commands/news/read-news.ts';
import { concerns, mailPaces } from '../domain/news/notification.ts';
import type { Outcome, Refusal } from '../domain/refusal.ts';
import { counted } from '../domain/words/wording.ts';
import { asMember } from './as-member.ts';

type FormState = { done?: string; refusal?: Refusal };

/** Notes that the member has read all that they were told up to an event. */
export async function readAllAction(upTo: unknown): Promise<Outcome<void>> {
  const schema = z.string().regex(/^\d{1,18}$/);
  const outcome = await asMember(schema, upTo, (doing, id) => readAllNews(doing, BigInt(id)));
  if (outcome.ok) revalidatePath('/desk', 'layout');
  return outcome;
}

const choicesSchema = z.array(
  z.object({ concern: z.enum(concerns), desk: z.boolean(), mail: z.enum(mailPaces) }),
);

/** Keeps how the member wishes to be told of each concern. */
export async function chooseNotificationsAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const choices = concerns.map((concern) => ({
    concern,
    desk: form.get(`desk ${concern}`) === 'on',
    mail: form.get(`mail ${concern}`),
  }));
  const outcome = await asMember(choicesSchema, choices, (doing, chosen) =>
    chooseNotifications(doing, new Map(chosen.map(({ concern, ...choice }) => [concern, choice]))),
  );
  if (!outcome.ok) return { refusal: outcome.refusal };
  revalidatePath('/desk/notifications/choices');
  const { changed } = outcome.value;
  if (changed === 0) return { done: 'Nothing was changed: you are told as before.' };
  return { done: `Saved: ${counted(changed, 'choice')} changed. They hold from now on.` };
}
