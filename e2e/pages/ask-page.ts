import type { Locator, Page } from '@playwright/test';

/** Where a reader asks the desk a question. */
export class AskPage {
  readonly page: Page;
  readonly question: Locator;
  readonly details: Locator;
  readonly address: Locator;
  readonly wish: Locator;
  /** Why a question was not taken. */
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.question = page.getByLabel('Your question');
    this.details = page.getByLabel('What we should know');
    this.address = page.getByLabel('Your e-mail address');
    this.wish = page.getByLabel('Tell me once when it is answered');
    this.problem = page.getByRole('alert');
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send the question' }).click();
  }
}
