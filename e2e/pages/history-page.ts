import { expect, type Locator, type Page } from '@playwright/test';

/** The history of one brief: its points, what one of them says, and what differs between two. */
export class HistoryPage {
  readonly page: Page;
  readonly points: Locator;
  /** What is shown beside the points. */
  readonly shown: Locator;
  readonly summary: Locator;
  readonly writers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.points = page.getByRole('group', { name: 'Points' }).getByRole('listitem');
    this.shown = page.getByRole('article');
    this.summary = page.getByRole('region', { name: 'In few words' });
    this.writers = page.getByRole('list', { name: 'Who wrote these words' });
  }

  async open(brief: string): Promise<void> {
    await this.page.goto(`${brief}/history`);
    await expect(this.shown).toBeVisible();
  }

  /** The point in the list with these words in it. */
  point(words: string | RegExp): Locator {
    return this.points.filter({ hasText: words });
  }

  /** Shows what the brief said at a point. */
  async look(words: string | RegExp): Promise<void> {
    await this.point(words).getByRole('link').click();
    await expect(this.shown.getByRole('heading', { name: /^The words of/ })).toBeVisible();
  }

  /** Names the point that is shown. */
  async name(name: string): Promise<void> {
    await this.shown.getByLabel('Name of this point').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.point(`“${name}”`)).toBeVisible();
  }

  /** Compares two points by keyboard. */
  async compare(from: Locator, to: Locator): Promise<void> {
    await from.getByRole('radio', { name: 'Compare from here' }).focus();
    await this.page.keyboard.press('Space');
    await to.getByRole('radio', { name: 'Compare to here' }).focus();
    await this.page.keyboard.press('Space');
    await this.page.keyboard.press('Enter');
    await expect(this.summary).toBeVisible();
  }

  /** Restores the point that is shown, once it was said what that changes. */
  async restore(): Promise<void> {
    await this.shown.getByRole('button', { name: 'Restore this point' }).click();
    await this.shown.getByRole('button', { name: 'Restore these words' }).click();
    await expect(this.points.first()).toContainText('Restored');
  }
}
