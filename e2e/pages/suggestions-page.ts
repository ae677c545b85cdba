import { expect, type Locator } from '@playwright/test';
import type { WritingPage } from './writing-page.ts';

/** What is suggested in a brief, in its text, beside it and in the margin. */
export class SuggestionsPage {
  /** Changes between editing and suggesting. */
  readonly toggle: Locator;
  readonly list: Locator;
  readonly entries: Locator;
  readonly inserted: Locator;
  readonly deleted: Locator;
  readonly #writing: WritingPage;

  constructor(writing: WritingPage) {
    const { page, text } = writing;
    this.#writing = writing;
    this.toggle = page.getByRole('button', { name: 'Suggesting' });
    this.list = page.getByRole('region', { name: /^Suggestions/ });
    this.entries = this.list.getByRole('listitem');
    this.inserted = text.getByRole('insertion');
    this.deleted = text.getByRole('deletion');
  }

  /** Goes to a suggestion by its words in the list; its card opens in the margin. */
  async open(words: string): Promise<void> {
    await this.entries.filter({ hasText: words }).getByRole('button').click();
    await expect(this.card).toContainText(words);
  }

  get card(): Locator {
    return this.#writing.margin.getByRole('region', { name: /^Suggested by/ });
  }

  async settle(act: 'Accept' | 'Reject'): Promise<void> {
    await this.card.getByRole('button', { name: act }).click();
  }

  /** Accepts or rejects all that are listed, the count confirmed. */
  async settleAll(act: 'Accept' | 'Reject', count: number): Promise<void> {
    await this.list.getByRole('button', { name: `${act} all` }).click();
    await this.list.getByRole('button', { name: `${act} ${count}` }).click();
  }
}
