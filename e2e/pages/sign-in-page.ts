import type { Locator, Page } from '@playwright/test';

/** The door to the desk. */
export class SignInPage {
  readonly page: Page;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.refusal = page.getByRole('alert').filter({ hasText: /./ });
  }

  async signIn(address: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.try(address, password);
  }

  /** Fills in the form where it stands. */
  async try(address: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail address').fill(address);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}
