import { expect, type Locator } from '@playwright/test';
import { findWords } from './find-words.ts';
import type { WritingPage } from './writing-page.ts';

/** The captured text of a citation's source, beside the draft. */
export class QuotePicker {
  readonly writing: WritingPage;
  readonly region: Locator;
  readonly text: Locator;
  readonly sought: Locator;

  constructor(writing: WritingPage) {
    this.writing = writing;
    this.region = writing.margin.getByRole('region', { name: /^Captured text of/ });
    this.text = this.region.getByRole('textbox', { name: 'Captured text' });
    this.sought = this.region.getByLabel('Find in the text');
  }

  /** Keeps a pasted text as the capture of the citation that is open in the margin. */
  async paste(text: string): Promise<void> {
    const { margin } = this.writing;
    await margin.getByRole('button', { name: 'Paste its text' }).click();
    await margin.getByLabel('Text of the source').fill(text);
    await margin.getByRole('button', { name: 'Keep as a capture' }).click();
    await expect(margin.getByLabel('Text of the source')).toBeHidden();
  }

  async open(): Promise<void> {
    await this.writing.margin.getByRole('button', { name: 'Quote from the captured text' }).click();
    await expect(this.text).toBeVisible();
  }

  async close(): Promise<void> {
    await this.region.getByRole('button', { name: 'Close' }).click();
  }

  /** Selects words of the captured text with the mouse. */
  async select(words: string): Promise<void> {
    const { from, to } = await this.text.evaluate(findWords, words);
    const { mouse } = this.writing.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }
}
