import { defineConfig } from 'prisma/config';

// For Prisma's own tools, such as its studio. Migrations are applied by scripts/migrate.ts.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
});
