import { defineConfig } from 'vitest/config';

const sources = 'lib/sources/**/*.test.ts';
const unit = {
  include: ['{app,components,lib,scripts,bin,bench}/**/*.test.{ts,tsx}'],
  exclude: ['**/*.int.test.ts'],
  setupFiles: 'scripts/testing/same-examples.ts',
  // Properties are tried on thousands of examples, on machines that may be busy.
  testTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    maxWorkers: 2,
    // What a test prints is read where it fails.
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          exclude: ['**/*.int.test.ts', sources],
          // They keep nothing between two files; loading all anew for each took half the time.
          isolate: false,
        },
      },
      // What lies outside is found by the environment, which is read once.
      { extends: true, test: { ...unit, name: 'unit-sources', include: [sources] } },
      {
        extends: true,
        test: {
          name: 'int',
          include: [
            '{app,components,lib,scripts,bin,bench,prisma}/**/*.int.test.ts',
            '*.int.test.ts',
          ],
          globalSetup: 'lib/data/testing/postgres.ts',
          setupFiles: 'lib/data/testing/each-file.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
