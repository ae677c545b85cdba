import type { Locator, Page } from '@playwright/test';

/** The desk's lists: queues, filters, saved searches and rows. */
export class DeskPage {
  readonly page: Page;
  readonly queues: Locator;
  readonly filters: Locator;
  readonly saved: Locator;
  readonly rows: Locator;
  /** The sentence that says what waits for whoever looks. */
  readonly waiting: Locator;

  constructor(page: Page) {
    this.page = page;
    this.queues = page.getByRole('navigation', { name: 'Queues' });
    this.filters = page.getByRole('search');
    this.saved = page.getByRole('region', { name: 'Saved searches' });
    this.waiting = page.getByRole('region', { name: 'What waits for you' });
    this.rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Changed' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/desk${query}`);
  }

  /** Goes to a queue by the keyboard. */
  async goTo(queue: string): Promise<void> {
    const link = this.queues.getByRole('link', { name: queue });
    await link.focus();
    await link.press('Enter');
    await this.page.waitForURL(/queue=/);
  }

  async search(words: string): Promise<void> {
    const field = this.filters.getByLabel('Search the briefs');
    await field.fill(words);
    await field.press('Enter');
    await this.page.waitForURL(/q=/);
  }

  /** The way from a row to where its work is done. */
  brief(headline: string): Locator {
    return this.row(headline).getByRole('link', { name: headline, exact: true });
  }

  row(headline: string): Locator {
    return this.rows.filter({ hasText: headline });
  }
}
