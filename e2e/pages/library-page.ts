import type { Locator, Page } from '@playwright/test';

/** The library: its list, what is looked for in it, and the way in. */
export class LibraryPage {
  readonly page: Page;
  readonly entries: Locator;
  /** What came of adding a source. */
  readonly added: Locator;

  constructor(page: Page) {
    this.page = page;
    this.entries = page.getByRole('list', { name: 'Sources' }).getByRole('listitem');
    this.added = page
      .getByRole('region', { name: 'Add a source' })
      .getByRole('status')
      .filter({ has: page.getByRole('link') });
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/sources');
  }

  async add(pasted: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Add a source' }).fill(pasted);
    await this.page.getByRole('button', { name: 'Add the source' }).click();
  }

  /** Describes a source by hand and adds it. */
  async describe(description: Record<string, string>): Promise<void> {
    await this.page.getByText('Describe it yourself').click();
    for (const [label, words] of Object.entries(description)) {
      await this.page.getByLabel(label, { exact: true }).fill(words);
    }
    await this.page.getByRole('button', { name: 'Add what is described' }).click();
  }

  async search(words: string): Promise<void> {
    const field = this.page.getByLabel('Search the library');
    await field.fill(words);
    await field.press('Enter');
    await this.page.waitForURL(/q=/);
  }

  entry(title: string): Locator {
    return this.entries.filter({ hasText: title });
  }
}
