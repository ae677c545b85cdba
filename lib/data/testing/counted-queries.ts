import pg from 'pg';

let queries = 0;

pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(query, client, args) {
    queries += 1;
    return Reflect.apply(query, client, args);
  },
});

/** How many queries this process has sent to Postgres since this was first loaded. */
export function queriesSent(): number {
  return queries;
}
