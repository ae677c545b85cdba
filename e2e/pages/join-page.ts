import type { Page } from '@playwright/test';

/** What an invitation leads to. */
export class JoinPage {
  static readonly password = 'four gulls on a roof';
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes up the invitation that is open. */
  async join(name: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('Password').fill(JoinPage.password);
    await this.page.getByRole('button', { name: 'Join the desk' }).click();
    await this.page.waitForURL('**/desk');
  }
}
