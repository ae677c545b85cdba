import type { Locator, Page } from '@playwright/test';

/** Where members work on the questions that a brief might answer. */
export class QuestionsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/questions');
  }

  /** The part of the backlog that is shown: Open, Taken, Set aside or Answered. */
  async show(part: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Which questions' });
    await parts.getByRole('link', { name: part }).click();
    await parts
      .getByRole('link', { name: part })
      .and(this.page.locator('[aria-current]'))
      .waitFor();
  }

  async search(words: string): Promise<void> {
    const field = this.page.getByLabel('Search the questions');
    await field.fill(words);
    await field.press('Enter');
    await this.page.waitForURL(/q=/);
  }

  /** A question of the list, with all that stands beside it. */
  question(text: string): Locator {
    const heading = this.page.getByRole('heading', { name: text, exact: true });
    return this.page
      .getByRole('list', { name: 'Questions', exact: true })
      .locator('> li')
      .filter({ has: heading });
  }
}
