import type { Locator, Page } from '@playwright/test';

/** Where admins ask for a removal for legal reasons and decide it, and where everybody is told. */
export class RemovalPage {
  readonly page: Page;
  readonly gone: Locator;
  readonly counted: Locator;

  constructor(page: Page) {
    this.page = page;
    this.gone = page.getByRole('heading', { name: 'This brief was removed for legal reasons' });
    this.counted = page.getByRole('list', { name: 'Counted' });
  }

  /** Goes there from a brief's history. */
  async openFrom(brief: string): Promise<void> {
    await this.page.goto(`${brief}/history?show=acts`);
    await this.page.getByRole('link', { name: 'Remove this brief for legal reasons' }).click();
    await this.page.waitForURL('**/removal');
  }

  async ask(reason: string): Promise<void> {
    await this.page.getByLabel('Why it has to go').fill(reason);
    await this.page.getByRole('button', { name: 'Ask for the removal' }).click();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Remove it for good' }).click();
  }
}
