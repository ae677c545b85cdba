import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { SignInPage } from './pages/sign-in-page.ts';
import { endOfLog, told } from './server-log.ts';

export { expect };

/** The demo's members, by what stands before the @ of their address. */
export type Account = 'editor' | 'editor2' | 'reviewer' | 'reviewer2' | 'publisher' | 'admin';

export const names: Record<Account, string> = {
  editor: 'Mina Kovac',
  editor2: 'Tomas Brand',
  reviewer: 'Rosa Okafor',
  reviewer2: 'Teru Sato',
  publisher: 'Ines Dahl',
  admin: 'Ada Lind',
};

export const demoPassword = 'factdesk-demo';
export const addressOf = (account: Account): string => `${account}@factdesk.example`;

type Session = NonNullable<Exclude<BrowserContextOptions['storageState'], string>>;

type Company = {
  /** A window of its own for a member, signed in. */
  signedIn: (account: Account, options?: BrowserContextOptions) => Promise<Page>;
  /** A window of its own for somebody who is not signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** Lets this test see an error in the console that the story is about. */
  expectTrouble: (trouble: RegExp) => void;
};

/**
 * A test with a company of people, each in a window of their own. An error in any window's console,
 * or one that a page did not catch, fails the test.
 */
export const test = base.extend<
  Company & { troubles: Troubles; serverTells: undefined },
  { sessions: Map<Account, Session> }
>({
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],

  serverTells: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, story) => {
      const began = endOfLog();
      await use(undefined);
      if (story.status !== story.expectedStatus) {
        console.log(`During “${story.title}” the server said:\n${told(began)}`);
      }
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  troubles: async ({}, use) => {
    const troubles = new Troubles();
    await use(troubles);
    expect(troubles.unexpected(), 'errors in the consoles').toEqual([]);
  },

  expectTrouble: async ({ troubles }, use) => use((trouble) => troubles.expect(trouble)),

  visitor: async ({ browser, troubles }, use) => {
    const windows: Page[] = [];
    await use(async (options) => {
      const page = await openWindow(browser, options);
      troubles.watch(page);
      windows.push(page);
      return page;
    });
    for (const page of windows) await page.context().close();
  },

  signedIn: async ({ visitor, sessions }, use) => {
    await use(async (account, options) => {
      const storageState = sessions.get(account);
      if (storageState) return visitor({ ...options, storageState });
      const page = await visitor(options);
      await new SignInPage(page).signIn(addressOf(account), demoPassword);
      await page.waitForURL('**/desk');
      sessions.set(account, await page.context().storageState());
      return page;
    });
  },
});

async function openWindow(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}

/** What went wrong in the windows of one test. */
class Troubles {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(page: Page): void {
    page.on('pageerror', (error) => this.#seen.push(`${page.url()}: ${error.stack ?? error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`${page.url()}: ${message.text()}`);
    });
  }

  expect(trouble: RegExp): void {
    this.#expected.push(trouble);
  }

  unexpected(): string[] {
    return this.#seen.filter((seen) => !this.#expected.some((trouble) => trouble.test(seen)));
  }
}

/** A brief of two claims that lean on one source, which can be found: all but its verdicts is there. */
export const shortBrief = (headline: string): string => `${headline}

Checked on March 3, 2025

Executive summary

The lamp was changed in 2019 [1].

Conclusion

The new lamp reaches as far as the old one [1].

Want to dive deeper?
Who keeps the log of the lighthouse?

Sources
1. Log of the lighthouse — Alder Bay Harbour — 2019-06-01 — https://harbour.example/lighthouse
`;

type AxeRules = { only: string } | { without: string };

/** That axe finds nothing to object to on the page as it is now; `rules` keeps it to some of its rules. */
export async function expectAccessible(page: Page, rules?: AxeRules): Promise<void> {
  // It is half a megabyte: a page that has it already is not given it again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    // Without frames the quicker mode finds the same: it needs no window of its own.
    .setLegacyMode()
    // Only what it objects to is described.
    .options({ resultTypes: ['violations'] });
  if (rules && 'only' in rules) axe.withRules(rules.only);
  if (rules && 'without' in rules) axe.disableRules(rules.without);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`,
  );
  expect(found, `what axe objects to on ${page.url()}`).toEqual([]);
}
