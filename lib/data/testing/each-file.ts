import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { createDatabase, dropDatabase } from '../../../scripts/postgres/for-tests.ts';

// Every file of tests on a real Postgres has a database to itself, as fresh as a new installation's.

const template = new URL(inject('template'));
const postgres = Object.assign(new URL(template), { pathname: 'postgres' }).href;
const database = `factdesk_${randomUUID()}`;

await createDatabase(postgres, database, template.pathname.slice(1));
process.env.DATABASE_URL = Object.assign(new URL(template), { pathname: database }).href;
process.env.NEXTAUTH_SECRET = 'a secret that protects nothing but tests';

afterAll(() => dropDatabase(postgres, database));
