import pg from 'pg';
import { z } from 'zod';
import { databaseUrl } from './database.ts';
import type { Tx } from './transaction.ts';

/**
 * What one part of the process tells the others when a transaction commits. It carries ids only:
 * whoever hears it reads the rest from Postgres, scoped as always.
 */
const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judgement'), briefId: z.string() }),
  z.object({ kind: z.literal('words'), briefId: z.string() }),
  z.object({ kind: z.literal('discussion'), briefId: z.string() }),
  z.object({ kind: z.literal('document'), briefId: z.string() }),
  z.object({ kind: z.literal('published'), briefId: z.string(), slug: z.string() }),
  z.object({ kind: z.literal('removed'), briefId: z.string() }),
  z.object({ kind: z.literal('access'), memberId: z.string() }),
  z.object({ kind: z.literal('settings') }),
  z.object({ kind: z.literal('member'), memberId: z.string() }),
  z.object({ kind: z.literal('answers') }),
  z.object({ kind: z.literal('questions') }),
]);

export type Notice = z.infer<typeof noticeSchema>;

const CHANNEL = 'factdesk';

/** Sends notices with the transaction's commit; nothing is sent when it rolls back. */
export async function notify(tx: Tx, ...notices: Notice[]): Promise<void> {
  const payloads = notices.map((notice) => JSON.stringify(notice));
  await tx.$executeRaw`
    SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}

/** How often the connection is asked whether it is there, and how long it may take to answer. */
const HEARTBEAT = 2_000;
const PATIENCE = 5_000;

/**
 * Hears every notice from now on, reconnecting when the connection breaks, silently too. After a break notices
 * may have been missed: `onGap` is called so that whoever keeps a copy of something drops it.
 * Gives a function that stops listening.
 */
export function listen(onNotice: (notice: Notice) => void, onGap: () => void): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | null = null;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    let broken = false;
    let heart: NodeJS.Timeout | undefined;
    const lost = () => {
      clearInterval(heart);
      if (broken || stopped) return;
      broken = true;
      next.end().catch(() => {});
      setTimeout(() => void connect(), 500);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', (message) => {
      const notice = noticeSchema.safeParse(JSON.parse(message.payload ?? 'null'));
      if (notice.success) onNotice(notice.data);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      client = next;
      heart = setInterval(() => next.query('SELECT 1').catch(lost), HEARTBEAT).unref();
      onGap();
    } catch {
      lost();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}
