import pg from 'pg';
import { openSession } from '../../lib/auth/session.ts';
import { documentName } from '../../lib/collab/protocol.ts';
import { createBrief } from '../../lib/commands/brief/create-brief.ts';
import { openableDocument } from '../../lib/data/brief/document-log.ts';
import { makeMember } from '../../lib/data/testing/members.ts';
import { createDocument } from '../../lib/document/create-document.ts';
import { paragraph } from '../../lib/document/edition/rich-nodes.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import type { RichNode } from '../../lib/domain/publication/edition.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import type { Brief, Member } from './server.ts';

/** The people of a bench, and the first of them, who begins its briefs. */
export type Staff = { author: Actor; members: readonly Member[] };

export async function employ(count: number): Promise<Staff> {
  const author = await makeMember('Typist0', ['edit']);
  const actors = [author];
  for (let number = 1; number < count; number += 1) {
    actors.push(await makeMember(`Typist${number}`, ['edit']));
  }
  const sessions = actors.map(({ id }) => openSession(id));
  const members = (await Promise.all(sessions)).map(({ name, value }) => ({
    cookie: `${name}=${value}`,
  }));
  return { author, members };
}

/** A brief with a paragraph for each of so many typists. */
export function plainText(paragraphs: number): RichNode[] {
  return Array.from({ length: paragraphs }, (_, number) =>
    paragraph(`Paragraph ${number + 1} says what the harbour's records say.`),
  );
}

/** Makes briefs of that text, for our server and for the stock one. */
export async function makeBriefs(
  author: Actor,
  body: readonly RichNode[],
  count: number,
): Promise<Brief[]> {
  const briefs: Brief[] = [];
  for (let number = 0; number < count; number += 1) {
    const headline = `What do the records say, part ${number + 1}?`;
    const doc = createDocument({ headline, body });
    const made = await createBrief({ actorId: author.id, now: new Date() }, headline, doc);
    if (!made.ok) throw new Error(made.refusal.message);
    const stored = await openableDocument(made.value.id);
    if (!stored) throw new Error('The brief was not stored.');
    briefs.push({ name: documentName(made.value.id), state: stored.state });
  }
  return briefs;
}

/** Gives the stock server a table of its own with all briefs as they are now. */
export async function prepareStock({ environment }: OwnPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`
      CREATE TABLE bench_stock AS
        SELECT 'brief/' || "briefId" AS name, state FROM "BriefDocument";
      ALTER TABLE bench_stock ADD PRIMARY KEY (name)`);
  } finally {
    await client.end();
  }
}
