import type { TestProject } from 'vitest/node';
import { clusterForTests, createDatabase } from '../../../scripts/postgres/for-tests.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the database that each test file gets a copy of. */
    template: string;
  }
}

/**
 * Before the tests on a real Postgres: one for the whole run, and in it a migrated database.
 *
 * @returns what ends it again
 */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await clusterForTests();
  const template = cluster.url('factdesk_template');
  await createDatabase(cluster.url('postgres'), 'factdesk_template');
  await prepareDatabase(template);
  project.provide('template', template);
  return cluster.stop;
}
