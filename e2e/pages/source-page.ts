import { expect, type Page } from '@playwright/test';

/** One source of the library: its description and what was captured of it. */
export class SourcePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
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
