import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Postgres' one-letter type, of which its catalogs are full, and ordinary text. */
const oneLetter = 18;
const text = 25;

/**
 * Prisma's adapter for Postgres, able to read Postgres' own catalogs. The stock one does not know
 * the type `"char"` at all, and the schema engine insists on being given it as a character.
 */
export class CatalogAdapter extends PrismaPg {
  readonly #letters: Set<string>;
  readonly #pool: pg.Pool;

  constructor(url: string) {
    // Set by the connection's answers and read right after: so one connection, one query at a time.
    const letters = new Set<string>();
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    pool.on('connect', ({ connection }) => {
      connection.prependListener('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
        letters.clear();
        for (const field of fields) {
          if (field.dataTypeID !== oneLetter) continue;
          field.dataTypeID = text;
          letters.add(field.name);
        }
      });
    });
    super(pool);
    this.#letters = letters;
    this.#pool = pool;
  }

  /** Lets go of the database. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  override async connect() {
    const adapter = await super.connect();
    const read = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query: SqlQuery) => {
      const result = await read(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        this.#letters.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}
