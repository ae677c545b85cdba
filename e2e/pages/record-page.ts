import type { Locator, Page } from '@playwright/test';

/** The record of all acts, for admins. */
export class RecordPage {
  readonly page: Page;
  readonly acts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.acts = page.getByRole('list', { name: 'Acts, newest first' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Record', exact: true }).click();
    await this.page.waitForURL('**/desk/record');
  }

  /** Holds the record to a kind of act and to words. */
  async filter(what: string, words: string): Promise<void> {
    await this.page.getByLabel('What', { exact: true }).selectOption({ label: what });
    await this.page.getByLabel('Search the record').fill(words);
    await this.page.getByRole('button', { name: 'Search', exact: true }).click();
    await this.page.waitForURL(/q=/);
  }

  /** What an export of what is shown says. */
  async exported(as: 'CSV' | 'JSON lines'): Promise<string> {
    const link = this.page.getByRole('link', { name: `Export as ${as}` });
    const response = await this.page.request.get((await link.getAttribute('href')) ?? '');
    return response.text();
  }
}
