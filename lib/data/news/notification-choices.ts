import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import {
  type Concern,
  concerns,
  mailPaces,
  type NotificationChoice,
  usualChoice,
} from '../../domain/news/notification.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const paceSchema = z.enum(mailPaces);

/** A choice as its row has it; null where there is no row. */
export function choiceOf(desk: boolean | null, mail: string | null): NotificationChoice | null {
  return desk === null ? null : { desk, mail: paceSchema.parse(mail) };
}

/** How a member is told of each concern. */
export async function choicesOf(
  { id: memberId }: Pick<Actor, 'id'>,
  reader: Pick<Tx, 'notificationChoice'> = database(),
): Promise<Map<Concern, NotificationChoice>> {
  const rows = await reader.notificationChoice.findMany({ where: { memberId } });
  const chosen = new Map(rows.map(({ concern, desk, mail }) => [concern, choiceOf(desk, mail)]));
  return new Map(concerns.map((concern) => [concern, chosen.get(concern) ?? usualChoice(concern)]));
}

/** Keeps how a member wishes to be told of something. */
export async function saveChoice(
  tx: Tx,
  memberId: string,
  concern: Concern,
  choice: NotificationChoice,
): Promise<void> {
  await tx.notificationChoice.upsert({
    where: { memberId_concern: { memberId, concern } },
    create: { memberId, concern, ...choice },
    update: choice,
  });
}
