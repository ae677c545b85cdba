import { expect, type Locator, type Page } from '@playwright/test';

/** How a source fares, on its page. */
export class SourceHealthPage {
  readonly page: Page;
  readonly section: Locator;
  readonly looks: Locator;
  readonly events: Locator;
  readonly change: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: 'How it fares' });
    this.looks = this.section.getByRole('list', { name: 'Latest looks' }).getByRole('listitem');
    this.events = this.section.getByRole('list', { name: 'What happened to it' });
    this.change = this.section.getByRole('region', { name: /^What changed/ });
  }

  /** Has the desk look now, and waits until it has. */
  async look(): Promise<void> {
    const before = await this.looks.count();
    await this.section.getByRole('button', { name: 'Look now' }).click();
    await expect(this.looks).toHaveCount(before + 1);
  }

  /** Says that what changed matters, and why. */
  async confirmChange(reason: string): Promise<void> {
    await this.change.getByLabel('What matters about it').fill(reason);
    await this.change.getByRole('button', { name: 'This change matters' }).click();
  }
}
