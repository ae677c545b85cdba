import { expect, type Locator, type Page } from '@playwright/test';

/** One source of the library: its description and what was captured of it. */
export class SourcePage {
  readonly page: Page;
  /** How far the capture is that was asked for last. */
  readonly progress: Locator;
  /** What was captured, newest first. */
  readonly captures: Locator;
  #address = '';

  constructor(page: Page) {
    this.page = page;
    const section = page.getByRole('region', { name: 'Captures' });
    this.progress = section.getByRole('status');
    this.captures = section.getByRole('list').getByRole('listitem');
  }

  /** Opens the source of that title from the library. */
  static async named(page: Page, title: string): Promise<SourcePage> {
    await page.goto('/desk/sources');
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const source = new SourcePage(page);
    source.#address = page.url();
    return source;
  }

  /** Comes back to it. */
  async open(): Promise<void> {
    await this.page.goto(this.#address);
  }

  /** Has the page at its address captured. */
  async capture(): Promise<void> {
    await this.page.getByRole('button', { name: 'Capture it now' }).click();
  }

  /** Fills in the description, field by field, and saves it. */
  async describe(description: Record<string, string>): Promise<void> {
    for (const [label, words] of Object.entries(description)) {
      await this.page.getByLabel(label, { exact: true }).fill(words);
    }
    await this.page.getByRole('button', { name: 'Save the source' }).click();
    await expect(this.page.getByText('Saved.', { exact: true })).toBeVisible();
  }
}
