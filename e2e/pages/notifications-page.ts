import type { Locator, Page } from '@playwright/test';

/** What a member is told: the bell on every page of the desk, the list, and the choice. */
export class NotificationsPage {
  readonly page: Page;
  readonly bell: Locator;
  /** What the bell says aloud when something comes. */
  readonly said: Locator;
  readonly unread: Locator;
  readonly read: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    const header = page.getByRole('banner');
    this.bell = header.getByRole('link', { name: /^Notifications/ });
    this.said = header.getByText(/unread notifications?\.$/);
    this.unread = page.getByRole('region', { name: /^Unread/ });
    this.read = page.getByRole('region', { name: 'Read', exact: true });
    this.saved = page.getByRole('main').getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/notifications');
  }

  async openChoices(): Promise<void> {
    await this.page.goto('/desk/notifications/choices');
  }

  mailOf(concern: string): Locator {
    return this.page.getByRole('combobox', { name: `By mail: ${concern}` });
  }

  async saveChoices(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save your choices' }).click();
  }
}
