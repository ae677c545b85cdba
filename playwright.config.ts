import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global.ts',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 150_000,
  // A story says what happens, and on a busy machine it happens later.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Set by the global setup before any worker starts.
    baseURL: process.env.FACTDESK_URL,
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace takes a seventh of what a story costs: `TRACE=1 npm test -- stories FILE` records it.
    trace: process.env.TRACE ? 'on' : 'off',
    screenshot: 'only-on-failure',
  },
});
