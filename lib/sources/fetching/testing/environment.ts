/** What a desk needs to know of itself, for tests that have no database. Import it first. */
process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/nothing';
process.env.NEXTAUTH_SECRET ??= 'a secret that protects nothing but tests';
process.env.FACTDESK_URL ??= 'https://desk.alder.example';
process.env.LOG_LEVEL ??= 'error';
