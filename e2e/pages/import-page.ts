import type { Page } from '@playwright/test';

/** Where a whole text is pasted, and what is said of it afterwards. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Pastes a text as one does, with the keyboard, and sends it off. */
  async paste(text: string): Promise<void> {
    await this.page.goto('/desk/import');
    const field = this.page.getByLabel('Text of the brief');
    await field.focus();
    await this.page.keyboard.insertText(text);
    await this.page.getByRole('button', { name: 'Import the text' }).click();
  }

  /** Imports a text and opens the brief that it became; gives the brief's address. */
  async intoBrief(text: string): Promise<string> {
    await this.paste(text);
    await this.page.waitForURL(/\/import$/);
    await this.page.getByRole('link', { name: 'Open the brief' }).click();
    await this.page.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/);
    return new URL(this.page.url()).pathname;
  }
}
