import { Server } from '@hocuspocus/server';
import pg from 'pg';
import * as Y from 'yjs';
import { databaseUrl } from '../../lib/data/database.ts';
import { givenPort, serveMeter } from './child.ts';

// Hocuspocus as it is shipped: it acknowledges at once, and stores the whole document when nobody has
// typed for two seconds, in the table that `prepareStock` makes.

const pool = new pg.Pool({ connectionString: databaseUrl() });
const server = new Server({
  quiet: true,
  stopOnSignals: false,
  address: '127.0.0.1',
  port: givenPort(),
  onLoadDocument: async ({ document, documentName }) => {
    const { rows } = await pool.query<{ state: Buffer }>(
      'SELECT state FROM bench_stock WHERE name = $1',
      [documentName],
    );
    if (rows[0]) Y.applyUpdate(document, new Uint8Array(rows[0].state));
  },
  onStoreDocument: async ({ document, documentName }) => {
    await pool.query('UPDATE bench_stock SET state = $2 WHERE name = $1', [
      documentName,
      Y.encodeStateAsUpdate(document),
    ]);
  },
});
await server.listen();
serveMeter(() => server.hocuspocus.documents.size);
