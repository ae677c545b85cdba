import pg from 'pg';
import { chainHash, GENESIS } from '../../domain/record/chain-hash.ts';
import { chainUpTo } from '../record/audit-chain.ts';

/** Changes the database as somebody would who owns it: no trigger refuses, no key is kept. */
export async function tamper(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Seals all events of the record anew, as they stand now, and sets the head to fit. */
export async function sealAnew(): Promise<void> {
  let previous = GENESIS;
  let count = 0;
  const statements: string[] = [];
  for await (const { previous: _before, hash: _hash, ...event } of chainUpTo(1_000_000)) {
    const hash = chainHash(previous, event);
    statements.push(
      `UPDATE "AuditEvent" SET previous = '${previous}', hash = '${hash}' WHERE id = ${event.id}`,
    );
    previous = hash;
    count += 1;
  }
  await tamper(...statements, `UPDATE "AuditHead" SET count = ${count}, hash = '${previous}'`);
}
