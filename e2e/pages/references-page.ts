import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** References as they come into the library and go out of it. */
export class ReferencesPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'References', exact: true }).getByRole('listitem');
  }

  /** Brings a file into the library and waits until that is done. */
  async importFile(name: string, text: string): Promise<void> {
    await this.page.goto('/desk/sources/import');
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
    await this.page.getByLabel('File', { exact: true }).setInputFiles(file);
    await this.#sent();
  }

  /** Pastes references and waits until they are in the library; all by keyboard. */
  async paste(text: string): Promise<void> {
    await this.page.goto('/desk/sources/import');
    await this.page.getByLabel('Or paste references').focus();
    await this.page.keyboard.insertText(text);
    await this.#sent();
  }

  /** Pastes references where one source is added, and has them imported, as is offered there. */
  async pasteAsSource(text: string): Promise<void> {
    await this.page.goto('/desk/sources');
    const field = this.page.getByRole('textbox', { name: 'Add a source' });
    await field.evaluate((element, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', words);
      const pasted = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', pasted));
    }, text);
    await this.#sent();
  }

  /** What a link gives to keep: the file's name and its words. */
  async download(link: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: link }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }

  async chooseStyle(style: string): Promise<void> {
    const link = this.page.getByRole('link', { name: style, exact: true });
    await link.focus();
    await this.page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'true');
  }

  async #sent(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import the references' }).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name: 'Progress' })).toBeVisible();
    await expect(this.page.getByRole('progressbar')).toHaveCount(0);
  }
}
