import type { Locator, Page } from '@playwright/test';

/** Where the live version of a brief is checked again, and signed as unchanged. */
export class RecheckPage {
  readonly page: Page;
  /** The claims of the live version, each with what is known since. */
  readonly claims: Locator;
  readonly sources: Locator;
  readonly signature: Locator;
  readonly sign: Locator;

  constructor(page: Page) {
    this.page = page;
    this.claims = page.getByRole('article');
    this.sources = page.getByRole('region', { name: 'Its sources' });
    this.signature = page.getByRole('region', { name: 'Checked, unchanged' });
    this.sign = this.signature.getByRole('button', { name: 'Sign: checked, unchanged' });
  }

  /** Opens it for the brief that is written at this address. */
  async open(brief: string): Promise<void> {
    await this.page.goto(`${brief}/recheck`);
  }

  /** The claim that begins with these words. */
  claim(words: string): Locator {
    return this.claims.filter({ has: this.page.getByRole('heading', { name: words }) });
  }
}
